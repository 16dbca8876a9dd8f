package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.release.Approving;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plug is pulled while a night is held, released or rolled back; the same command again leads to what it would have led to. */
@TestInstance(Lifecycle.PER_CLASS)
@NightsOnBothDatabases
class KilledReleaseTest {
    private static final String FIRST = "2021-03-12";
    private static final String[] STRICT = {
        "--set", "rules.forecast-tolerance-claims=0", "--set", "rules.forecast-tolerance-percent=0"
    };
    private static final String[] RELEASE = {
        "rules", "release", "--as-of", FIRST, "--by", "Cy Wong", "--why", "Looked at it"
    };

    private final Path folder;
    private Approving held;
    private Approving released;

    KilledReleaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The new rules were approved before an answer came that they take to be in time. */
    @BeforeAll
    void aNightThatIsHeldAndOneThatIsReleased() {
        Approving base = Approving.shipped(folder.resolve("base")).approvedFromTheStart();
        base.nightsUpTo("2021-03-09");
        String candidate = base.fourteenDays("edited").folder().toString();
        assertThat(base.approve(FIRST, "--candidate", candidate).code()).isZero();
        base.nightsUpTo("2021-03-11");
        held = copyOf("base", "held");
        isHeld(held);
        released = copyOf("held", "released");
        assertThat(released.command(RELEASE).code()).isZero();
        assertThat(released.night(FIRST, STRICT).code()).isZero();
    }

    private Approving copyOf(String from, String to) {
        new SmallBook(folder).copyInto(new Home(folder.resolve(from)), folder.resolve(to));
        return new Approving(
                folder.resolve(to).resolve("rules"), folder.resolve(to).resolve("home"));
    }

    private static void isHeld(Approving approving) {
        Answer night = approving.night(FIRST, STRICT);
        assertThat(night.code()).isEqualTo(1);
        assertThat(night.err())
                .contains("The night 2021-03-12 is held: the rules " + approving.version(2) + " (approval no. 2)")
                .contains("  REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED                       0        1\n");
        assertThat(approving.outbox(FIRST)).doesNotExist();
        assertThat(approving.home().resolve("held/2021-03-12.csv")).content().hasLineCount(3);
    }

    private static void isKilledAt(ReleasePoint point, List<String> words) {
        Plug plug = new Plug();
        assertThat(plug.pullAt(point, Program.start(words, plug.option())))
                .as("%s was reached", point)
                .isTrue();
    }

    private void isAsReleased(Approving approving) throws Exception {
        for (Path file : Home.list(released.outbox(FIRST))) {
            if (file.toString().endsWith(".csv")) {
                assertThat(approving.outbox(FIRST).resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "COMPARED_AND_FILE_NOT_CLOSED",
                "COMPARED_AND_HOLD_NOT_NOTED",
                "WITHIN_THE_NOTE_OF_THE_HOLD",
                "HOLD_NOTED_AND_FILES_NOT_FORGOTTEN",
                "FILES_FORGOTTEN"
            })
    void aNightThatIsKilledWhileItIsHeldIsHeldTheSame(ReleasePoint point) throws Exception {
        Approving killed = copyOf("base", point.name());

        isKilledAt(point, killed.words(Approving.run(FIRST, STRICT)));

        assertThat(killed.outbox(FIRST)).doesNotExist();
        isHeld(killed);
        assertThat(killed.command(RELEASE).code()).isZero();
        assertThat(killed.night(FIRST, STRICT).code()).isZero();
        isAsReleased(killed);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"NOTHING_RELEASED", "WITHIN_THE_NOTE_OF_THE_HOLD", "RELEASED_AND_BOOK_OPEN"})
    void aReleaseThatIsKilledIsGivenAgain(ReleasePoint point) throws Exception {
        Approving killed = copyOf("held", "release " + point);

        isKilledAt(point, killed.words(RELEASE));

        String again = killed.command(RELEASE).out();
        assertThat(again)
                .startsWith(
                        point == ReleasePoint.RELEASED_AND_BOOK_OPEN
                                ? "the night 2021-03-12 was released already, by Cy Wong at "
                                : "released: the night 2021-03-12 under the rules " + killed.version(2));
        assertThat(killed.night(FIRST, STRICT).code()).isZero();
        isAsReleased(killed);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"APPROVAL_NOT_YET_WRITTEN", "APPROVAL_WRITTEN_AND_FOLDER_NOT", "FOLDER_NOT_YET_TOLD"})
    void aRollbackThatIsKilledIsGivenAgain(ReleasePoint point) {
        Approving killed = copyOf("held", "rollback " + point);
        String before = killed.version(1);
        String[] back = {"rules", "rollback", "--to", before, "--by", "Cy Wong", "--why", "Not what we meant"};

        isKilledAt(point, killed.words(back));

        assertThat(killed.command(back).code()).isZero();
        assertThat(killed.night(FIRST, STRICT).code()).isZero();
        assertThat(killed.outbox(FIRST).resolve("datapackage.json")).content().contains(before);
        assertThat(killed.outbox(FIRST).resolve("claim-status.csv"))
                .hasSameTextualContentAs(Path.of("samples/nights/2021-03-12-fri/expected/claim-status.csv"));
    }

    /** Until the approval is written nothing has been approved; from then on it stands, and the folder is told by the same command again. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"APPROVAL_NOT_YET_WRITTEN", "APPROVAL_WRITTEN_AND_FOLDER_NOT", "FOLDER_NOT_YET_TOLD"})
    void anApprovalThatIsKilledIsGivenAgain(ReleasePoint point) throws Exception {
        Approving killed = copyOf("base", "approve " + point);
        String fifteen = "PARTNER_RESPONSE,cpor-2020,15,";
        String candidate = killed.candidate("again")
                .replace("clocks.csv", "PARTNER_RESPONSE,cpor-2020,14,", fifteen)
                .folder()
                .toString();

        isKilledAt(point, killed.words(approval(candidate)));
        Answer again = killed.command(approval(candidate));

        assertThat(again.out() + again.err()).contains(told(point, killed, candidate));
        assertThat(new EditedRules(killed.rules()).read("clocks.csv")).contains(fifteen);
        assertThat(new EditedRules(killed.rules()).read("rules.lock"))
                .containsOnlyOnce("[3]")
                .doesNotContain("[4]");
        assertThat(killed.command("rules", "check", "--fast").code()).isZero();
    }

    private static String told(ReleasePoint point, Approving killed, String candidate) {
        String already = "the rules " + killed.version(3) + " are approved already: no. 3 in "
                + killed.rules().resolve("rules.lock") + ", from 2021-03-13 on.\n";
        String put = "  " + candidate + " was put into " + killed.rules() + ".\n";
        return switch (point) {
            case APPROVAL_NOT_YET_WRITTEN -> put;
            case APPROVAL_WRITTEN_AND_FOLDER_NOT -> already + put;
            default -> already;
        };
    }

    private static String[] approval(String candidate) {
        return new String[] {
            "rules",
            "approve",
            "--candidate",
            candidate,
            "--from",
            "2021-03-13",
            "--author",
            "Ana Ruiz",
            "--by",
            "Bo Lind",
            "--why",
            "Memo"
        };
    }

    @Test
    void rulesThatWereChosenAfterTheFilesWereReadAreComparedAllTheSame() throws Exception {
        Approving killed = copyOf("base", "chosen");
        String[] to = {"rules", "rollback", "--by", "Cy Wong", "--why", "To and fro", "--to"};
        killed.command(with(to, killed.version(1)));
        isKilledAt(ReleasePoint.FILES_READ, killed.words(with(new String[] {"run", "--as-of", FIRST}, STRICT)));
        assertThat(killed.command(with(to, killed.version(2))).code()).isZero();

        Path more = Files.createDirectories(folder.resolve("more"));
        Files.writeString(more.resolve("actions.csv"), """
                event_id,claim_id,action,acted_at,acted_by_role,acted_by,poe_refs
                A-901,CL-1012,RESUBMIT,2021-03-11T16:00:00-08:00,GLOBAL_ADMIN,robin,poe-new.pdf
                """);

        Answer night = killed.command(with(new String[] {"run", "--as-of", FIRST, "--input", more.toString()}, STRICT));

        assertThat(night.code()).as(night.err()).isEqualTo(1);
        assertThat(night.err())
                .contains("The night 2021-03-12 is held: the rules " + killed.version(2) + " (approval no. 4)")
                .contains("  REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED                       1        2\n");
    }

    @Test
    void aNightThatHasBegunToDecideEndsUnderTheRulesThatItBeganWith() {
        Approving killed = Approving.shipped(folder.resolve("begun")).approvedFromTheStart();
        isKilledAt(ReleasePoint.FIRST_BATCH_WALKED, killed.words(Approving.run("2021-03-02")));
        String candidate = killed.fourteenDays("edited").folder().toString();
        assertThat(killed.approve("2021-03-02", "--candidate", candidate).err())
                .isEqualTo("--from 2021-03-02 is a night that has been decided already. Allowed: 2021-03-03 or a later"
                        + " date.\n");
        assertThat(killed.approve("2021-03-03", "--candidate", candidate).code())
                .isZero();

        Answer night = killed.night("2021-03-02");

        assertThat(night.code()).isZero();
        assertThat(night.err())
                .contains("  warning: the night 2021-03-02 is decided by the rules " + killed.version(1)
                        + " (approval no. 1), which the book keeps; " + killed.rules() + " holds " + killed.version(2)
                        + ".\n");
        assertThat(killed.outbox("2021-03-02").resolve("datapackage.json"))
                .content()
                .contains(killed.version(1))
                .doesNotContain(killed.version(2));
    }

    @Test
    void withoutApprovalsTooItEndsUnderTheRulesThatItBeganWith() throws Exception {
        Approving killed = Approving.shipped(folder.resolve("unasked"));
        Commands unasked = new Commands(killed.rules(), killed.home());
        String[] run = Approving.run("2021-03-02");
        isKilledAt(ReleasePoint.FIRST_BATCH_WALKED, unasked.words(run));
        new EditedRules(killed.rules()).replace("clocks.csv", Approving.RESPONSE, "PARTNER_RESPONSE,cpor-2020,14,");

        Answer night = unasked.run(run);

        assertThat(night.code()).as(night.err()).isZero();
        assertThat(night.err())
                .containsPattern(
                        "  warning: the night 2021-03-02 had begun to decide by the rules [0-9a-f]{16}, which the"
                                + " book keeps, and is brought to its end by them; \\Q" + killed.rules()
                                + "\\E holds [0-9a-f]{16}\\.\n");
        assertThat(Files.readString(killed.outbox("2021-03-02").resolve("claim-status.csv")))
                .isEqualTo(Files.readString(Path.of("samples/nights/2021-03-02-tue/expected/claim-status.csv")));
        assertThat(unasked.run("run", "--as-of", "2021-03-02", "--replay").out())
                .endsWith("the bytes are the same\n");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }
}
