package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first night under new rules is held against the forecast that was approved. Word for word. */
@NightsOnBothDatabases
class HeldNightTest {
    private static final String FIRST = "2021-03-12";
    private static final String ME = System.getProperty("user.name");
    private static final String[] STRICT = {
        "--set", "rules.forecast-tolerance-claims=0", "--set", "rules.forecast-tolerance-percent=0"
    };

    @TempDir
    private Path folder;

    private Approving approving;

    /** Approved before the partner's answer came: with fourteen days it comes in time. */
    @BeforeEach
    void approvedTooEarly() {
        approving = Approving.shipped(folder).approvedFromTheStart();
        approving.nightsUpTo("2021-03-09");
        Path candidate = approving.fourteenDays("edited").folder();
        assertThat(approving.approve(FIRST, "--candidate", candidate.toString()).code())
                .isZero();
        approving.nightsUpTo("2021-03-11");
    }

    private String held() {
        return "failed: The night 2021-03-12 is held: the rules " + approving.version(2)
                + " (approval no. 2) do not do what was forecast.\n"
                + "                                                             forecast  tonight\n"
                + "  REJECTED (NO_PARTNER_RESPONSE) -> PARTNER_ACTION_REQUIRED         2        1\n"
                + "  REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED                       0        1\n"
                + "Let through is a difference of 0 percent, or of 0. Of 12 claims 2 would stand otherwise than under the"
                + " rules before, " + approving.version(1) + "; each is in " + approving.home()
                + "/held/2021-03-12.csv."
                + " Nothing was decided, and none of tonight's files was kept in the book.\n"
                + "Either somebody who has looked at it lets the night go:\n"
                + "  claimclock rules release --as-of 2021-03-12 --by NAME --why TEXT\n"
                + "or the rules before are put back:\n"
                + "  claimclock rules rollback --by NAME --why TEXT\n"
                + "and then the night is run again, beside serve by: claimclock nights retry 2021-03-12\n"
                + "Nothing was published. It is safe to run the same command again.\n";
    }

    @Test
    void whatIsToldOfAClaimIsOfTheNightThatDecidedIt() {
        approving.night(FIRST, STRICT);

        assertThat(approving.command("claim", "CL-1003").out()).contains(", as of the night Thu 2021-03-11\n");
        assertThat(approving.command("rules", "explain", "CL-1003").out()).doesNotContain("2021-03-12 NightEnded");
    }

    @Test
    void anExportThatDeviatesIsHeldUntilSomebodyReleasesIt() throws IOException {
        Answer first = approving.night(FIRST, STRICT);
        Answer again = approving.night(FIRST, STRICT);

        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).contains(held());
        assertThat(again.err()).contains(held());
        assertThat(approving.outbox(FIRST)).doesNotExist();
        assertThat(Files.readAllLines(approving.home().resolve("held/2021-03-12.csv")))
                .startsWith("claim_id,before,after,because,lines,deadlines")
                .anyMatch(row -> row.startsWith("CL-1003,REJECTED (NO_PARTNER_RESPONSE),SUBMITTED,"));
        assertThat(approving.command("runs").out())
                .containsPattern("Fri 2021-03-12 +9 HELD ")
                .contains("    held under the rules " + approving.version(2)
                        + ", which do not do what was forecast; see rules release --help\n");

        Answer released = release(FIRST);
        Answer done = approving.night(FIRST, STRICT);

        assertThat(released.out())
                .isEqualTo("released: the night 2021-03-12 under the rules " + approving.version(2)
                        + ", by Cy Wong. Maybe run it now: claimclock run --as-of 2021-03-12\n");
        assertThat(done.code()).isZero();
        assertThat(approving.outbox(FIRST).resolve("datapackage.json"))
                .content()
                .contains(approving.version(2));
        assertThat(approving.command("runs").out())
                .containsPattern("    held under the rules " + approving.version(2)
                        + ", released by Cy Wong at [-0-9T:]+Z: Looked at it\n");
        assertThat(release(FIRST).out())
                .matches(
                        "the night 2021-03-12 was released already, by Cy Wong at [-0-9T:]+Z\\. Nothing was changed\\.\n");
        assertThat(approving.audit())
                .containsExactly(
                        ME + " approve rules " + approving.version(1)
                                + ": as no. 1, from 2021-03-02 on, by Bo Lind, author Ana Ruiz: Memo",
                        ME + " approve rules " + approving.version(2)
                                + ": as no. 2, from 2021-03-12 on, by Bo Lind, author Ana Ruiz: Memo",
                        ME + " release night 2021-03-12 under the rules " + approving.version(2)
                                + ": by Cy Wong: Looked at it");
    }

    @Test
    void theReadmeTellsIt() {
        approving.night(FIRST, STRICT);

        assertThat(AsInReadme.readme()).contains(AsInReadme.masked(held(), approving));
    }

    @Test
    void aLaterNightDoesNotPassByAHeldOne() {
        approving.night(FIRST, STRICT);

        Answer later = approving.night("2021-03-13", STRICT);

        assertThat(later.code()).isEqualTo(1);
        assertThat(later.err()).contains(held());
        assertThat(approving.outbox("2021-03-13")).doesNotExist();
    }

    @Test
    void afterARollbackTheHeldNightIsDecidedByTheRulesBefore() {
        approving.night(FIRST, STRICT);

        Answer back = approving.command("rules", "rollback", "--by", "Cy Wong", "--why", "Not what we meant");
        Answer night = approving.night(FIRST, STRICT);

        assertThat(back.out()).contains("  from      Fri 2021-03-12 on\n");
        assertThat(night.code()).isZero();
        assertThat(approving.outbox(FIRST).resolve("datapackage.json"))
                .content()
                .contains(approving.version(1));
        assertThat(approving.outbox(FIRST).resolve("claim-status.csv"))
                .hasSameTextualContentAs(Path.of("samples/nights/2021-03-12-fri/expected/claim-status.csv"));
        assertThat(approving.command("runs").out()).doesNotContain("held under");
        assertThat(approving.audit())
                .endsWith(ME + " roll back rules " + approving.version(1)
                        + ": as no. 3, from 2021-03-12 on, by Cy Wong: Not what we meant");
    }

    @Test
    void whatTheToleranceLetsThroughIsNotHeld() {
        assertThat(approving.night(FIRST).code()).isZero();
        assertThat(approving.night("2021-03-13", STRICT).code()).isZero();
    }

    @Test
    void aNightThatIsNotHeldIsNotReleased() {
        Answer release = release("2021-03-11");

        assertThat(release.code()).isEqualTo(2);
        assertThat(release.err()).isEqualTo("the night 2021-03-11 is not held. Held: none.\n");
        approving.night(FIRST, STRICT);
        assertThat(release("2021-03-11").err()).isEqualTo("the night 2021-03-11 is not held. Held: 2021-03-12.\n");
    }

    private Answer release(String asOf) {
        return approving.command("rules", "release", "--as-of", asOf, "--by", "Cy Wong", "--why", "Looked at it");
    }
}
