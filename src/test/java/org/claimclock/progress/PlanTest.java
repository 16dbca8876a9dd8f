package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Agenda;
import org.claimclock.register.Books;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Happened;
import org.claimclock.register.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agenda and what waits for claims are written piece by piece, and a night may be killed between any two of them. */
@OnBothDatabases
class PlanTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate TUE_2021_04_20 = LocalDate.of(2021, 4, 20);
    private static final int MANY = 2_500;

    private final Nightfall book = new Nightfall(Books.fresh(), new Settings(1, 100, false));

    @AfterEach
    void close() {
        book.register().close();
    }

    @Test
    void eventsOfMoreUnknownClaimsThanOnePieceHoldsAreHeldAndGivenUpOnce() {
        book.night(MON_2021_03_01, withdrawals());
        book.night(TUE_2021_04_20, List.of());
        book.night(TUE_2021_04_20.plusDays(1), List.of());

        assertThat(book.tally(MON_2021_03_01, Feed.ACTIONS)).isEqualTo(new FeedTally(MANY, 0, 0, MANY, 0, 0));
        assertThat(book.refusals(MON_2021_03_01)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(book.refusals(TUE_2021_04_20))
                .hasSize(MANY)
                .allSatisfy(told -> assertThat(told).endsWith("HOLD_EXPIRED"));
        assertThat(book.refusals(TUE_2021_04_20.plusDays(1))).isEmpty();
    }

    @Test
    void aPlanThatWasLeftHalfDrawnIsCompletedAndTellsNothingTwice() {
        book.begin(MON_2021_03_01);
        book.record(MON_2021_03_01, withdrawals());
        var night = new Night(MON_2021_03_01, false, TestRules.shipped());
        new OrphanWatch(book.register(), night)
                .keep(IntStream.range(0, 1_700).mapToObj(PlanTest::claim).toList());

        book.walk(MON_2021_03_01);

        assertThat(book.tally(MON_2021_03_01, Feed.ACTIONS)).isEqualTo(new FeedTally(MANY, 0, 0, MANY, 0, 0));
        assertThat(book.refusals(MON_2021_03_01)).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void claimsThatAreDueAreOnTheAgendaOnceWhateverStoodOnItBefore() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        book.night(
                MON_2021_03_01,
                IntStream.range(0, 7)
                        .mapToObj(number -> monday.submitted(claim(number), "t-" + number, MON_2021_03_01))
                        .toList());
        Agenda agenda = book.register().agenda();
        book.begin(TUE_2021_04_20);
        agenda.clear(TUE_2021_04_20);
        agenda.add(
                TUE_2021_04_20,
                Map.of(claim(3), agenda.customersOf(List.of(claim(3))).get(claim(3))));
        List<LocalDate> days = agenda.dueDaysBefore(TUE_2021_04_20);

        assertThat(days).hasSize(1).isEqualTo(agenda.dueDays());
        assertThat(agenda.addDue(TUE_2021_04_20, days.get(0), 4)).isEqualTo(4);
        assertThat(agenda.addDue(TUE_2021_04_20, days.get(0), 4)).isEqualTo(2);
        assertThat(agenda.addDue(TUE_2021_04_20, days.get(0), 4)).isZero();
        assertThat(agenda.size()).isEqualTo(7);
        assertThat(book.walk(TUE_2021_04_20).planned()).isEqualTo(7);
        assertThat(agenda.dueDaysBefore(MON_2021_03_01)).isEmpty();
    }

    private static List<ClaimEvent> withdrawals() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        return IntStream.range(0, MANY)
                .<ClaimEvent>mapToObj(
                        number -> monday.acted("A-" + number, claim(number), PartnerAction.WITHDRAW, MON_2021_03_01))
                .toList();
    }

    private static String claim(int number) {
        return "C-" + number;
    }
}
