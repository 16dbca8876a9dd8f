package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.export.Nights.MON_2021_03_08;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.proof.Comparison;
import org.claimclock.export.proof.Verification;
import org.claimclock.register.Books;
import org.claimclock.register.NightRecord;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the register to the outbox and back. */
@OnBothDatabases
class ExporterTest {

    private static final Instant NOON = Instant.parse("2021-03-09T12:00:00Z");

    @TempDir
    Path folder;

    private static void begin(Register register, LocalDate asOf, String runId) {
        register.nights().begin(new NightRecord.Start(asOf, runId, false, "cpor-2020", "9f2c", "5d11", NOON));
    }

    private static void tell(Register register, LocalDate asOf) {
        register.lines().add(asOf, Nights.lines());
        register.announcements().add(asOf, "walk", Nights.refusals());
        register.announcements()
                .add(asOf, "walk", List.of(Nights.notice("N2", "POE_UNAVAILABLE", LocalDate.of(2021, 4, 8))));
        register.announcements().addRejected(asOf, "file 1", Nights.rejected());
        register.tallies().add(asOf, "walk", Nights.read(asOf).feeds());
    }

    @Test
    void nightsFormAChainAndTheSecondHoldsWhatTheRegisterKeptOfIt() throws IOException {
        Path outbox = folder.resolve("outbox");
        try (Register register = Books.open(folder)) {
            Exporter exporter = new Exporter(register, Nights.FACTS, Additions.NONE);
            begin(register, MON_2021_03_08, "run-1");
            Published first = exporter.export(MON_2021_03_08, outbox.resolve("2021-03-08"));
            register.nights().finish(MON_2021_03_08, first.packageSha256(), 0, NOON);
            begin(register, TUE_2021_03_09, "run-2");
            tell(register, TUE_2021_03_09);

            Published second = exporter.export(TUE_2021_03_09, outbox.resolve("2021-03-09"));
            Published replay = exporter.export(TUE_2021_03_09, folder.resolve("replay"));

            assertThat(second.controls().sequence()).isEqualTo(2);
            assertThat(second.controls().previousPackageSha256()).isEqualTo(first.packageSha256());
            assertThat(second.controls().feeds().get("decisions").held()).isEqualTo(1);
            assertThat(Verification.of(second.folder())).isEmpty();
            assertThat(Comparison.differences(second.folder(), replay.folder())).isEmpty();
            assertThat(Files.readAllLines(second.folder().resolve("eligible-claims.csv")))
                    .hasSize(3);
            assertThat(Files.readAllLines(second.folder().resolve("rejected-rows.csv")))
                    .hasSize(2);
        }
    }

    @Test
    void aNightThatNobodyRanCannotBeExported() {
        try (Register register = Books.open(folder)) {
            Exporter exporter = new Exporter(register, Nights.FACTS, Additions.NONE);

            assertThatThrownBy(() -> exporter.export(TUE_2021_03_09, folder.resolve("outbox")))
                    .hasMessage("the register knows no night of 2021-03-09");
        }
    }
}
