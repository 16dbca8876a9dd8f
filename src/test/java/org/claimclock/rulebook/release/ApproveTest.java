package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules approve} takes and what it refuses, word for word. */
@NightsOnBothDatabases
class ApproveTest {

    @TempDir
    private Path folder;

    private Approving approving;
    private Path lock;

    @BeforeEach
    void shippedRules() {
        approving = Approving.shipped(folder);
        lock = approving.rules().resolve("rules.lock");
    }

    @Test
    void theFirstApprovalSaysWhatItRestsOn() {
        Answer approved = approving.approve("2021-03-02");

        assertThat(approved.code()).isZero();
        assertThat(approved.out())
                .matches("approved: rules [0-9a-f]{16}, profile cpor-2020, as no. 1 in \\Q" + lock + "\\E\n"
                        + "  from      Tue 2021-03-02 on\n"
                        + "  by        Bo Lind, author Ana Ruiz\n"
                        + "  why       Memo\n"
                        + "  tests     \\d+ scenarios, 0 failed, \\d+ rules of \\d+ fired; sha256 [0-9a-f]{64}\n"
                        + "  forecast  none: no night has been decided yet\n");
    }

    @Test
    void aChangeIsToldWithItsForecastAndPutInPlace() {
        approving.approvedFromTheStart();
        approving.nightsUpTo("2021-03-10");
        Path candidate = approving.fourteenDays("edited").folder();

        Answer approved = approving.approve("2021-03-11", "--candidate", candidate.toString());

        assertThat(approved.out())
                .contains("  differs   in 1 thing from " + approving.version(1) + "\n")
                .contains("    clocks.csv:5: from 2020-01-01 on PARTNER_RESPONSE: 14 business days (REJECT"
                        + " NO_PARTNER_RESPONSE) instead of 5 business days (REJECT NO_PARTNER_RESPONSE).\n")
                .contains(" would stand otherwise in the night of Thu 2021-03-11\n")
                .endsWith("  " + candidate + " was put into " + approving.rules() + ".\n");
        assertThat(RulebookText.read(approving.rules())).isEqualTo(RulebookText.read(candidate));
        assertThat(approving.lock())
                .contains(
                        "\n[2]\napproved: ",
                        "\nagainst: " + approving.version(1) + "\n",
                        "\nforecast: as of 2021-03-11: ");
    }

    @Test
    void nobodyApprovesAChangeOfTheirOwn() {
        Answer approved = approving.command(
                "rules",
                "approve",
                "--from",
                "2021-03-02",
                "--author",
                " Ana  Ruiz",
                "--by",
                "ana   ruiz ",
                "--why",
                "Memo");

        assertThat(approved.code()).isEqualTo(2);
        assertThat(approved.err())
                .isEqualTo(
                        "--author and --by are both 'Ana Ruiz'. Allowed: two people; nobody approves a change of their"
                                + " own.\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aReasonIsALine() {
        assertThat(approving
                        .command(
                                "rules",
                                "approve",
                                "--from",
                                "2021-03-02",
                                "--author",
                                "A",
                                "--by",
                                "B",
                                "--why",
                                "one\ntwo")
                        .err())
                .isEqualTo("--why is 'one'. Allowed: one line of 1 to 500 letters.\n");
    }

    @Test
    void rulesWhoseScenariosFailAreNotApproved() {
        new EditedRules(approving.rules()).replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,9");

        Answer approved = approving.approve("2021-03-02");

        assertThat(approved.code()).isEqualTo(4);
        assertThat(approved.err())
                .startsWith("The rules do not pass their checks:\n")
                .contains(" failed with these rules:\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void rulesWithoutScenariosAreNotApproved() {
        Approving.quiet(new EditedRules(approving.rules())).delete("scenarios/consent.csv");

        Answer approved = approving.approve("2021-03-02");

        assertThat(approved.code()).isEqualTo(4);
        assertThat(approved.err())
                .isEqualTo("The rules do not pass their checks:\n"
                        + "rules/scenarios/ has no scenario, so nothing shows what these rules do.\n");
    }

    @Test
    void aNightThatIsDecidedIsNotDecidedAnew() {
        approving.approvedFromTheStart();
        approving.nightsUpTo("2021-03-02");
        Path candidate = approving.fourteenDays("edited").folder();

        Answer approved = approving.approve("2021-03-02", "--candidate", candidate.toString());

        assertThat(approved.code()).isEqualTo(2);
        assertThat(approved.err())
                .isEqualTo("--from 2021-03-02 is a night that has been decided already. Allowed: 2021-03-03 or a later"
                        + " date.\n");
    }

    @Test
    void whatIsApprovedAlreadyIsNotApprovedAgain() {
        approving.approvedFromTheStart();

        Answer again = approving.approve("2021-03-09");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo("the rules " + approving.version(1) + " are approved already: no. 1 in " + lock
                        + ", from 2021-03-02 on.\n");
    }

    @Test
    void aBookThatDoesNotHaveTheRulesBeforeIsRefused() {
        approving.approvedFromTheStart();
        Approving elsewhere = new Approving(approving.rules(), folder.resolve("elsewhere"));
        EditedRules fourteen = approving.fourteenDays("edited");
        approving.approve("2021-03-03", "--candidate", fourteen.folder().toString());
        EditedRules fifteen = approving
                .candidate("more")
                .replace("clocks.csv", "PARTNER_RESPONSE,cpor-2020,14,", "PARTNER_RESPONSE,cpor-2020,15,");

        Answer approved =
                elsewhere.approve("2021-03-02", "--candidate", fifteen.folder().toString());

        assertThat(approved.code()).isEqualTo(2);
        assertThat(approved.err())
                .isEqualTo("the rules " + approving.version(1) + " that decide until then cannot be had: neither "
                        + approving.rules()
                        + " nor the book has them, or this program does not take them. Maybe run one"
                        + " more night with them before.\n");
    }

    @Test
    void whoApprovesIsToldWhereNobodyAsksForIt() {
        Answer approved = new Commands(approving.rules(), approving.home())
                .run("rules", "approve", "--from", "2021-03-02", "--author", "A", "--by", "B", "--why", "Memo");

        assertThat(approved.code()).isZero();
        assertThat(approved.err())
                .isEqualTo("warning: rules.require-approval is false here, so the next night runs whatever stands in "
                        + approving.rules() + ", approved or not.\n");
    }
}
