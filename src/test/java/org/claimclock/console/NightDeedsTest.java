package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operations do to nights in the console: it is done, told, and noted with who and when. */
@NightsOnBothDatabases
class NightDeedsTest {
    private static final LocalDate NEXT = LocalDate.parse("2021-03-13");

    @TempDir
    private Path folder;

    private Lodge lodge;
    private Guest ada;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
        ada = lodge.guest("ada");
        ada.get("/");
    }

    @AfterEach
    void close() {
        lodge.close();
    }

    private String told(String deed, String reason) {
        assertThat(ada.post("/nights/" + NEXT + "/" + deed, Map.of("reason", reason))
                        .location())
                .isEqualTo("/");
        return ada.get("/").text();
    }

    private State state() {
        return lodge.office().nights().find(NEXT).orElseThrow().state();
    }

    @Test
    void aNightIsHeldAndReleased() {
        assertThat(told("hold", "the files are late")).contains("the night 2021-03-13 is held");
        assertThat(state()).isEqualTo(State.HELD);

        assertThat(told("release", "")).contains("the night 2021-03-13 is planned again");
        assertThat(state()).isEqualTo(State.PLANNED);

        assertThat(lodge.office().register().plan().deeds().of(NEXT))
                .extracting(deed -> deed.word().by())
                .containsExactly("schedule", "ada", "ada");
        assertThat(lodge.audit())
                .containsExactly(
                        "ada release night 2021-03-13: the night 2021-03-13 is planned again",
                        "ada hold night 2021-03-13: the night 2021-03-13 is held, and later nights wait for it."
                                + " To let it go: nights release 2021-03-13 (the files are late)",
                        "ada sign in: signed in from 127.0.0.1");
    }

    @Test
    void aHoldAndASkipWantAReason() {
        assertThat(told("hold", " "))
                .contains("the night 2021-03-13 is as it was: a hold needs a reason, which is kept with the night.");
        assertThat(told("skip", " "))
                .contains("the night 2021-03-13 is as it was: a skip needs a reason, which is kept with the night.");

        assertThat(told("skip", "a holiday")).contains("is skipped; the next night walks its time (a holiday)");
        assertThat(state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void aSkipIsTakenBackAsLongAsNoLaterNightHasBegun() {
        String release = "action=\"/nights/2021-03-13/release\"";
        told("skip", "a holiday");
        assertThat(ada.get("/nights/" + NEXT).text()).contains(release);
        assertThat(lodge.guest("vera").get("/nights/" + NEXT).text()).doesNotContain(release);

        assertThat(told("release", "")).contains("the night 2021-03-13 is planned again");

        assertThat(state()).isEqualTo(State.PLANNED);
    }

    @Test
    void aSkipThatALaterNightHasWalkedOffersNothing() {
        LocalDate before = LocalDate.parse("2021-03-09");
        lodge.office()
                .nights()
                .add(PlannedNight.fresh(before, Lodge.NOON, State.SKIPPED, new Word("ada", "a holiday", Lodge.NOON)));

        assertThat(ada.get("/nights/" + before).text()).contains("SKIPPED").doesNotContain("/release\"");
    }

    @Test
    void whatCannotBeDoneIsToldAndNotedAsRefused() {
        assertThat(told("stop", "why not")).contains("the night 2021-03-13 is not running.");
        assertThat(told("run", "")).contains("the day 2021-03-13 has not begun in America/Los_Angeles");

        assertThat(lodge.audit().get(1))
                .isEqualTo("ada stop night 2021-03-13: refused: the night 2021-03-13 is not running.");
    }
}
