package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Nightly.class)
class GeneratedNightsTest {

    @TempDir
    private Path folder;

    @Test
    void generatedNightsRunWithoutARejectedRowAndReachEveryStatus(Home home) {
        Path nights = folder.resolve("nights");
        assertThat(Program.execute("generate", "--claims", "2000", "--seed", "1", "--nights", "2", "--to", nights.toString()).exit()).isZero();

        Outcome outcome = home.command("run", "--nights", nights.toString(), "--backfill");

        assertThat(outcome.exit()).as(outcome::said).isZero();
        Path night = home.outbox("Mon 2021-03-01");
        assertThat(Table.read(night.resolve("rejected-rows.csv")).lines()).isEmpty();
        assertThat(Table.read(night.resolve("claim-status.csv")).lines())
                .extracting(line -> line.get("status"))
                .contains("EDITING", "SUBMITTED", "UNDER_REVIEW", "PARTNER_ACTION_REQUIRED", "APPROVED", "REJECTED");
        assertThat(Table.read(night.resolve("exceptions.csv")).lines())
                .extracting(line -> line.get("code"))
                .contains("COMPETING_CLAIM", "DUPLICATE_CLAIM", "RESPONSE_LATE", "LATE_DECLINE", "EARLY_DECLINE");
    }

    @Test
    void aTargetThatHoldsSomethingIsLeftAlone(Home home) throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Outcome outcome = Program.execute("generate", "--claims", "10", "--seed", "1", "--to", folder.toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("is not an empty folder. Maybe name one that is not there yet.");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("mine.txt"));
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        String target = folder.resolve("nights").toString();

        Outcome outcome = Program.execute("generate", "--claims", "0", "--seed", "1", "--to", target);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--claims is 0. Allowed: 1 to 100,000,000.");
    }
}
