package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.Register;
import org.claimclock.rulebook.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a release does not cover, and what cannot be compared at all. Word for word. */
@NightsOnBothDatabases
class HeldAgainTest {
    private static final String FIRST = "2021-03-12";
    private static final String[] STRICT = {
        "--set", "rules.forecast-tolerance-claims=0", "--set", "rules.forecast-tolerance-percent=0"
    };

    @TempDir
    private Path folder;

    private Approving approving;

    @BeforeEach
    void newRulesFromTomorrowOn() {
        approving = Approving.shipped(folder).approvedFromTheStart();
        approving.nightsUpTo("2021-03-09");
        Path candidate = approving.fourteenDays("edited").folder();
        assertThat(approving.approve(FIRST, "--candidate", candidate.toString()).code())
                .isZero();
        approving.nightsUpTo("2021-03-11");
    }

    @Test
    void aReleasedNightThatFindsSomethingElseIsHeldAgain() throws IOException {
        approving.night(FIRST, STRICT);
        release();
        Path more = Files.createDirectories(folder.resolve("more"));
        Files.writeString(more.resolve("actions.csv"), """
                event_id,claim_id,action,acted_at,acted_by_role,acted_by,poe_refs
                A-901,CL-1012,RESUBMIT,2021-03-11T16:00:00-08:00,GLOBAL_ADMIN,robin,poe-new.pdf
                """);

        Answer again = approving.night(FIRST, strictWith("--input", more.toString()));

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .contains("failed: The night 2021-03-12 is held: the rules " + approving.version(2)
                        + " (approval no. 2) do not do what was forecast.\n"
                        + "                                                             forecast  tonight\n"
                        + "  REJECTED (NO_PARTNER_RESPONSE) -> PARTNER_ACTION_REQUIRED         1        0\n"
                        + "  REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED                       1        2\n");
        assertThat(approving.outbox(FIRST)).doesNotExist();
        assertThat(approving.command("runs").out()).contains("    held under the rules " + approving.version(2));
        release();
        assertThat(approving
                        .night(FIRST, strictWith("--input", more.toString()))
                        .code())
                .isZero();
    }

    @Test
    void aNightThatNothingCanBeHeldAgainstIsHeldAndSaysWhy() {
        sql("delete from rulebooks where version = '" + approving.version(1) + "'");

        Answer held = approving.night(FIRST, STRICT);

        assertThat(held.code()).isEqualTo(1);
        assertThat(held.err())
                .contains("failed: The night 2021-03-12 is held: the rules " + approving.version(2)
                        + " (approval no. 2) cannot be compared with their forecast, for the book does not have the rules"
                        + " before, " + approving.version(1) + ", or this program does not take them. Nothing was"
                        + " decided, and none of tonight's files was kept in the book.\n"
                        + "Either somebody who has looked at it lets the night go:\n");
        release();
        assertThat(approving.night(FIRST, STRICT).code()).isZero();
    }

    @Test
    void aTextOfTheBookThatIsDamagedIsNotTaken() {
        sql("update rulebooks set sources = 'eNoDAAAAAAE=' where version = '" + approving.version(1) + "'");

        Answer back = approving.command("rules", "rollback", "--by", "Cy Wong", "--why", "Too early");

        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err())
                .startsWith("this program does not take the rules " + approving.version(1) + ":\n"
                        + "it cannot be restored in ");
    }

    @Test
    void aReleaseHasAName() {
        Answer sent = approving.command("rules", "release", "--as-of", FIRST, "--by", "", "--why", "x");

        assertThat(sent.code()).isEqualTo(2);
        assertThat(sent.err()).isEqualTo("--by is ''. Allowed: one line of 1 to 100 letters.\n");
    }

    private static String[] strictWith(String... more) {
        String[] all = java.util.Arrays.copyOf(more, more.length + STRICT.length);
        System.arraycopy(STRICT, 0, all, more.length, STRICT.length);
        return all;
    }

    private void release() {
        assertThat(approving
                        .command("rules", "release", "--as-of", FIRST, "--by", "Cy Wong", "--why", "Looked at it")
                        .out())
                .startsWith("released: the night 2021-03-12 under the rules ");
    }

    private void sql(String statement) {
        try (Register register = Books.open(approving.home())) {
            assertThat(new JdbcTemplate(register.dataSource()).update(statement))
                    .isOne();
        }
    }
}
