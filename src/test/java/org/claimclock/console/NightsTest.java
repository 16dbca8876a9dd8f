package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFiles;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.RecordTally;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of nights tells of each. */
@NightsOnBothDatabases
class NightsTest {
    private static final LocalDate REFUSED = LocalDate.parse("2021-03-10");

    @TempDir
    private static Path folder;

    private static Lodge lodge;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
        lodge.register().inTransaction(NightsTest::refuseAFile);
        plan("2021-03-13", State.PLANNED, new Word(Word.SCHEDULE, "", Lodge.NOON));
        plan("2021-03-14", State.HELD, new Word("root", "", Lodge.NOON));
        plan("2021-03-15", State.HELD, new Word("ada", "the disk is being changed", Lodge.NOON));
    }

    @AfterAll
    static void close() {
        lodge.close();
    }

    private static void refuseAFile() {
        InputFiles files = lodge.register().inputFiles();
        long id = files.begin(REFUSED, "claims", "claims-broken.csv", "claims-broken.csv");
        files.close(new InputFile(
                id,
                REFUSED,
                "claims",
                "claims-broken.csv",
                "claims-broken.csv",
                "ab".repeat(32),
                12,
                InputFile.State.REFUSED,
                "BAD_HEADER",
                "the header has 3 columns, not 20. Maybe it is a file of another feed: see what its sender meant to send.",
                RecordTally.NONE));
    }

    private static void plan(String asOf, State state, Word word) {
        lodge.office().nights().add(PlannedNight.fresh(LocalDate.parse(asOf), Lodge.NOON, state, word));
    }

    private static String nights() {
        return lodge.guest("vera").get("/nights").text();
    }

    @Test
    void aNightWithoutAReasonEndsInNoColon() {
        assertThat(nights())
                .contains("<bdi>root</bdi>", "<bdi>ada: the disk is being changed</bdi>")
                .doesNotContain("<bdi>root: </bdi>", "<bdi>schedule: </bdi>");
    }

    @Test
    void aFileThatWasRefusedWholeIsMarkedThoughNoRowOfItIsCounted() {
        assertThat(nights()).contains("1 file refused whole: claims-broken.csv");
    }

    @Test
    void aNightOfLessThanASecondHasItsTenthsAndItsColumn() {
        assertThat(nights())
                .contains("How long each night took")
                .containsPattern("<title>Wed 2021-03-10: (\\d+\\.\\d s|\\d+:\\d\\d:\\d\\d)</title>")
                .doesNotContain(": 0:00:00</title>", "height=\"0.0\"><title>Wed 2021-03-10: 0.");
    }

    @Test
    void whyAFileWasRefusedStandsBesideItsNameInAColumnThatIsWideEnoughForIt() {
        String page = lodge.guest("vera").get("/nights/" + REFUSED).text();

        assertThat(page).contains("<td class=\"text long\"><bdi>BAD_HEADER: the header has 3 columns");
    }
}
