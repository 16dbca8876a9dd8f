package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where operations ask for approvals, nothing else decides a night. Word for word. */
@NightsOnBothDatabases
class ApprovedNightsTest {
    private static final String FIRST = "2021-03-02";
    private static final String SECOND = "2021-03-03";

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
    void aNightWithoutAnApprovalDoesNotRun() {
        Answer night = approving.night(FIRST);

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err())
                .isEqualTo("The night 2021-03-02 may not run: no rules are approved for it in " + lock
                        + ", and rules.require-approval is true. Maybe 'rules approve' is still to be done.\n");
        assertThat(approving.outbox(FIRST)).doesNotExist();
    }

    @Test
    void aNightBeforeTheFirstApprovalDoesNotRun() {
        approving.approve("2021-03-04");

        assertThat(approving.night(FIRST).err())
                .isEqualTo("The night 2021-03-02 may not run: no rules are approved for it in " + lock
                        + ", and rules.require-approval is true. The first that are, no. 1, count from 2021-03-04 on."
                        + " Maybe 'rules approve' is still to be done.\n");
    }

    @Test
    void anApprovedNightRunsAndIsClosedLikeAnyOther() {
        approving.approvedFromTheStart();

        assertThat(approving.night(FIRST).code()).isZero();
        new EditedRules(approving.rules()).append("policy.csv", "");
        assertThat(approving.night(FIRST).out()).startsWith("night 2021-03-02 was already completed");
    }

    @Test
    void aFolderThatWasEditedAfterwardsIsNamedFileByFile() {
        approving.approvedFromTheStart();
        new EditedRules(approving.rules())
                .replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,9")
                .write("extra.drl", new EditedRules(approving.rules()).read("notices.drl"))
                .delete("notices.drl");

        Answer night = approving.night(FIRST);

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err())
                .endsWith("The night 2021-03-02 may not run: " + approving.rules()
                        + " holds rules that nobody has approved. Against approval no. 1:\n"
                        + "  clocks.csv was changed\n"
                        + "  extra.drl is new\n"
                        + "  notices.drl is missing\n"
                        + "Allowed: the rules of an approval in " + lock
                        + ". Maybe have them approved with 'rules approve', or put"
                        + " approved ones back with 'rules rollback --to " + approving.version(1) + "'.\n");
        assertThat(approving.outbox(FIRST)).doesNotExist();
    }

    @Test
    void untilTheirFirstNightTheRulesBeforeDecide() {
        approving.approvedFromTheStart();
        approving.nightsUpTo(FIRST);
        Path candidate = approving.fourteenDays("edited").folder();
        approving.approve("2021-03-04", "--candidate", candidate.toString());

        Answer before = approving.night(SECOND);
        Answer first = approving.night("2021-03-04");

        assertThat(before.err())
                .contains("  warning: the night 2021-03-03 is decided by the rules " + approving.version(1)
                        + " (approval no. 1), which the book keeps; " + approving.rules() + " holds "
                        + approving.version(2) + ".\n");
        assertThat(approving.outbox(SECOND).resolve("datapackage.json"))
                .content()
                .contains(approving.version(1));
        assertThat(first.err()).doesNotContain("warning");
        assertThat(approving.outbox("2021-03-04").resolve("datapackage.json"))
                .content()
                .contains(approving.version(2));
    }

    @Test
    void rulesThatNobodyHasAnyMoreStopTheNight() {
        approving.approvedFromTheStart();
        Approving elsewhere = new Approving(approving.rules(), folder.resolve("elsewhere"));
        elsewhere.approve(
                "2021-03-04",
                "--candidate",
                approving.fourteenDays("edited").folder().toString());

        Answer night = new Approving(approving.rules(), folder.resolve("third")).night(SECOND);

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err())
                .isEqualTo("The night 2021-03-03 may not run: it is for the rules " + approving.version(1)
                        + " (approval no. 1, from 2021-03-02 on), and neither the folder nor the book has them. Maybe put"
                        + " their files back from version control, run the night, and then put the newer ones in place"
                        + " again.\n");
    }

    @Test
    void anEntryThatWasChangedByHandIsNoticed() {
        approving.approvedFromTheStart();
        approving.lock(approving.lock().replace("approver: Bo Lind", "approver: Cy Wong"));

        Answer night = approving.night(FIRST);

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err())
                .isEqualTo(lock + ":4: entry [1] was changed after it was written: its lines do not give its hash."
                        + " Maybe take rules.lock from version control or a backup again.\n");
    }

    @Test
    void aFileThatWasWrittenAnewIsNoticedByTheBook() throws Exception {
        approving.approvedFromTheStart();
        approving.nightsUpTo(FIRST);
        Files.delete(lock);
        approving.approve(SECOND);

        Answer night = approving.night(SECOND);

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err())
                .isEqualTo(
                        "The night 2021-03-03 may not run: approval no. 1, which let the night 2021-03-02 run, is not in "
                                + lock
                                + " any more, or reads otherwise. Maybe take the file from version control or a backup"
                                + " again.\n");
    }

    @Test
    void withoutTheSettingWhateverStandsInTheFolderDecides() {
        approving.approve("2021-04-01");
        Answer night = new Commands(approving.rules(), approving.home())
                .run("run", "--as-of", FIRST, "--input", "samples/nights/2021-03-02-tue");

        assertThat(night.code()).isZero();
    }

    @Test
    void aSettingThatIsNotAllowedIsRefused() {
        Answer night = approving.night(FIRST, "--set", "rules.forecast-tolerance-percent=101");

        assertThat(night.code()).isEqualTo(2);
        assertThat(night.err())
                .isEqualTo(
                        "--set: the setting rules.forecast-tolerance-percent is '101'. Allowed: a whole number from 0 to"
                                + " 100.\n");
    }
}
