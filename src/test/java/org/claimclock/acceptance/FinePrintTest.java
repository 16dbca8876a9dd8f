package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the contract says in passing, each worked by hand. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class FinePrintTest {

    @TestFactory
    Stream<DynamicTest> whatTheContractSaysInPassing(Home home) {
        home.rules().cell("reasons.csv", "POE_UNAVAILABLE", "disputable", "N");
        List<Story> stories = Stream.of(FinePrint.stories(), FinePrintOfEndings.stories())
                .flatMap(List::stream)
                .toList();

        return Telling.of(stories, home, night -> {}).tests();
    }

    /** 5 business days after Mon 2023-10-09: 10, 11, 12, 13, 16. 14 after the 10th: to the 13th, to the 20th, to the 27th, and the 30th. */
    @Test
    void aClockHasTheLengthThatIsInForceOnItsDayZeroAndNotOnTheDayOfTheRun(Home home) {
        home.set("profile", "cpor-2023");
        home.night(
                "Tue 2023-10-10",
                submitted("A", "Fri 2023-10-06"),
                startReview("A", "Mon 2023-10-09"),
                submitted("B", "Fri 2023-10-06"),
                startReview("B", "2023-10-10T06:59:59Z"),
                submitted("C", "Fri 2023-10-06"),
                startReview("C", "2023-10-10T07:00:00Z"),
                submitted("D", "Fri 2023-10-06"),
                requestInfo("D", "Mon 2023-10-09"));

        assertThat(List.of(home.deadline("A"), home.deadline("B"), home.deadline("C"), home.deadline("D")))
                .containsExactly(
                        "DECIDE 2023-10-16", "DECIDE 2023-10-16", "OVERALL 2023-10-23", "PARTNER_RESPONSE 2023-10-16");
        home.night("Sat 2023-10-14", approve("A", "Thu 2023-10-12"), approve("B", "Thu 2023-10-12"));
        assertThat(home.night("Tue 2023-10-24").escalations()).containsExactly("C OVERALL 2023-10-23 1");
        assertThat(home.deadline("C")).isEqualTo("DECIDE 2023-10-30");
    }

    /** 14 business days after Wed 2023-10-11: 12, 13, 16 to 20, 23 to 27, 30, 31. */
    @Test
    void aRequestThatIsToldOfLateHasTheLengthOfTheDayOnWhichItIsTold(Home home) {
        home.set("profile", "cpor-2023");
        home.night("Tue 2023-10-10", submitted("C1", "Fri 2023-10-06"));

        Night told = home.night("Wed 2023-10-11", requestInfo("C1", "Mon 2023-10-09"));

        assertThat(told.notices()).containsExactly("N4 C1 PARTNER 2023-10-31");
    }

    @Test
    void whatMayBeEditedIsToldByThePartnersLocalDayAndNotByTheRun(Home home) {
        home.set("profile", "cpor-2023");

        Night edited = home.night(
                "Thu 2023-10-12",
                submitted("A", "Fri 2023-10-06"),
                editProducts("A", "2023-10-10T06:59:59Z", "VIVA"),
                submitted("B", "Fri 2023-10-06"),
                editProducts("B", "2023-10-10T07:00:00Z", "VIVA"));

        assertThat(edited.exceptions()).containsExactly("B EDIT_NOT_ALLOWED");
    }

    @Test
    void historyThatEveryoneWasToldOfOpensItsWindowsOnTheirOwnDays(Home home) {
        home.drop("claims.csv", Feed.CLAIMS.file(List.of(submitted("C1", "Fri 2021-02-26"))));
        home.drop("decisions.csv", Feed.DECISIONS.file(List.of(approve("C1", "Mon 2021-03-01"))));

        Outcome run = home.command("run", "--as-of", "2021-03-15", "--backfill");

        Night night = new Night(run, home.outbox("Mon 2021-03-15"));
        assertThat(night.eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-09");
        assertThat(night.notices()).isEmpty();
    }
}
