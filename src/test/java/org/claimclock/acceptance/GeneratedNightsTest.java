package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class GeneratedNightsTest {

    @TempDir
    private Path folder;

    @Test
    void generatedNightsRunWithoutARejectedRowAndReachEveryStatus(Home home) {
        Path nights = folder.resolve("nights");
        assertThat(Program.execute(
                                "generate",
                                "--claims",
                                "2000",
                                "--seed",
                                "1",
                                "--nights",
                                "2",
                                "--to",
                                nights.toString())
                        .exit())
                .isZero();

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
    @Tag("slow")
    void aLargeBookMeetsEachCodeThatTheShippedRulesCanGive(Home home) {
        Path nights = generated("--claims", "20000", "--nights", "40");

        Outcome outcome = home.command("run", "--nights", nights.toString(), "--backfill");

        assertThat(outcome.exit()).as(outcome::said).isZero();
        assertThat(codes(home, "exceptions.csv"))
                .containsExactly(
                        "COMPETING_CLAIM",
                        "CONFLICTING_DECISIONS",
                        "DISPUTE_ALREADY_USED",
                        "DISPUTE_INCOMPLETE",
                        "DISPUTE_WINDOW_CLOSED",
                        "DUPLICATE_CLAIM",
                        "EARLY_DECLINE",
                        "EDIT_NOT_ALLOWED",
                        "EVENT_ID_CONFLICT",
                        "FUTURE_EVENT",
                        "HOLD_EXPIRED",
                        "INVALID_STATE",
                        "LATE_DECLINE",
                        "PENDING_PREDECESSOR",
                        "PENDING_REFERENCE",
                        "POE_REQUIRED",
                        "RESPONSE_LATE",
                        "STALE_EVENT",
                        "SUBSCRIPTION_REQUIRED",
                        "TENANT_MISMATCH",
                        "UNKNOWN_PREVIOUS_CLAIM",
                        "WRONG_REFERENCE");
    }

    @Test
    @Tag("slow")
    void damagedRowsMeetEachFaultThatARowAloneCanHave(Home home) {
        Path nights = generated("--claims", "1500", "--nights", "1", "--faults", "6");

        Outcome outcome = home.command("run", "--nights", nights.toString(), "--backfill");

        assertThat(outcome.exit()).as(outcome::said).isZero();
        assertThat(codes(home, "rejected-rows.csv"))
                .containsExactly(
                        "BAD_FORMAT",
                        "FIELD_NOT_EDITABLE",
                        "OFFSET_REQUIRED",
                        "REASON_NOT_ALLOWED",
                        "REASON_REQUIRED",
                        "ROLE_NOT_ALLOWED",
                        "TOO_LONG",
                        "UNKNOWN_VALUE",
                        "UNSUPPORTED_SOLUTION_AREA",
                        "VALUE_REQUIRED");
    }

    private Path generated(String... options) {
        Path nights = folder.resolve("nights");
        List<String> words = new ArrayList<>(List.of("generate", "--seed", "7", "--to", nights.toString()));
        words.addAll(List.of(options));
        Outcome outcome = Program.execute(words.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome::said).isZero();
        return nights;
    }

    /** The codes in all nights' files of that name. */
    private static Set<String> codes(Home home, String file) {
        Set<String> codes = new TreeSet<>();
        LocalDate.of(2021, 3, 1).datesUntil(LocalDate.of(2021, 4, 10)).forEach(asOf -> {
            Path table = home.path().resolve("outbox").resolve(asOf.toString()).resolve(file);
            if (Files.exists(table)) {
                Table.read(table).lines().forEach(line -> codes.add(line.get("code")));
            }
        });
        return codes;
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
