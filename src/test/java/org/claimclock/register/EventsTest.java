package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventsTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    private static final Happened MONDAY = Happened.toldOn(MON_2021_03_01);
    private static final Happened TUESDAY = Happened.toldOn(TUE_2021_03_02);

    private final Register register = Books.fresh();
    private final Events events = register.events();

    @Test
    void everyKindOfEventComesBackAsItWas() {
        var approval = MONDAY.decided("D-1", "C-1", Decision.APPROVE, MON_2021_03_01);
        List<ClaimEvent> told = List.of(
                MONDAY.submitted("C-1", "t-1", MON_2021_03_01),
                MONDAY.draft("C-2", "t-1", LocalDate.of(9999, 12, 31)),
                approval,
                MONDAY.amended("D-2", approval, Amendment.Kind.VOID, MON_2021_03_01),
                MONDAY.denied("R-1", "C-1", "t-1", LocalDate.of(1, 1, 1)),
                MONDAY.acted("A-1", "C-1", PartnerAction.COMMENT, MON_2021_03_01));

        events.record(arrivals(told));

        assertThat(events.ofClaims(List.of("C-1", "C-2"))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(events.find(approval.key())).contains(approval);
        assertThat(events.received(MON_2021_03_01)).isEqualTo(6);
    }

    @Test
    void aTextComesBackWithWhateverIsInIt() {
        ClaimEvent strange = MONDAY.draft("C \\N \t \n \r \\. \\t ^ ` ' \u00e9 \ud83d\ude00 ", "t-1", MON_2021_03_01);

        events.record(arrivals(List.of(strange)));

        assertThat(events.find(strange.key())).contains(strange);
    }

    @Test
    void theFirstOfAnIdStandsWithinAChunkAndAcrossChunks() {
        Arrival first = arrival(MONDAY.decided("D-1", "C-1", Decision.APPROVE, MON_2021_03_01), "one");
        Arrival again = arrival(TUESDAY.decided("D-1", "C-1", Decision.APPROVE, MON_2021_03_01), "one");
        Arrival other = arrival(TUESDAY.decided("D-1", "C-1", Decision.REJECT, MON_2021_03_01), "two");
        Arrival sameIdOfAnotherFeed = arrival(MONDAY.denied("D-1", "C-1", "t-1", MON_2021_03_01), "three");

        List<Verdict> inOneChunk = events.record(List.of(first, again, other, sameIdOfAnotherFeed));
        List<Verdict> later = events.record(List.of(other, again));

        assertThat(inOneChunk).containsExactly(Verdict.NEW, Verdict.DUPLICATE, Verdict.CONFLICT, Verdict.NEW);
        assertThat(later).containsExactly(Verdict.CONFLICT, Verdict.DUPLICATE);
        assertThat(events.find(first.event().key())).contains(first.event());
        assertThat(events.received(TUE_2021_03_02)).isZero();
    }

    @Test
    void aChunkMayBeLargerThanAnyListOfKeys() {
        List<ClaimEvent> many = new ArrayList<>();
        IntStream.range(0, 2_345).forEach(n -> many.add(MONDAY.submitted("C-" + n, "t-" + n % 7, MON_2021_03_01)));

        List<Verdict> first = events.record(arrivals(many));
        List<Verdict> second = events.record(arrivals(many));

        assertThat(first).containsOnly(Verdict.NEW).hasSize(2_345);
        assertThat(second).containsOnly(Verdict.DUPLICATE).hasSize(2_345);
        assertThat(events.ofClaims(many.stream().map(event -> event.key().id()).toList(), MON_2021_03_01))
                .hasSize(2_345);
        assertThat(events.claimIds(Feed.CLAIMS, List.of("C-3", "C-9999"))).containsOnlyKeys("C-3");
    }

    @Test
    void aFileThatIsForgottenTakesItsEventsAlongAndNoOthers() {
        InputFile kept = begun("claims-1.csv");
        InputFile forgotten = begun("claims-2.csv");
        events.record(List.of(Happened.arriving(MONDAY.submitted("C-1", "t-1", MON_2021_03_01), "one", kept.id())));
        events.record(
                List.of(Happened.arriving(MONDAY.submitted("C-2", "t-1", MON_2021_03_01), "two", forgotten.id())));
        register.announcements()
                .addRejected(
                        MON_2021_03_01, forgotten.part(), List.of(new RejectedRow("claims-2.csv", 3, "", "X", "")));

        register.inputFiles().remove(forgotten);

        assertThat(events.ofClaims(List.of("C-1", "C-2"))).hasSize(1);
        assertThat(register.inputFiles().of(MON_2021_03_01)).containsExactly(kept);
        register.announcements().rejected(MON_2021_03_01, row -> assertThat(row).isNull());
    }

    @Test
    void whatATransactionDidIsUndoneIfItFails() {
        Runnable half = () -> {
            events.record(List.of(arrival(MONDAY.draft("C-1", "t-1", MON_2021_03_01), "one")));
            throw new IllegalStateException("the machine stops");
        };

        assertThatThrownBy(() -> register.inTransaction(half)).hasMessage("the machine stops");

        assertThat(events.received(MON_2021_03_01)).isZero();
    }

    private InputFile begun(String name) {
        register.inputFiles().begin(MON_2021_03_01, "claims", name, "/inbox/" + name);
        return register.inputFiles().of(MON_2021_03_01).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Arrival> arrivals(List<ClaimEvent> events) {
        return events.stream().map(event -> Happened.arriving(register, event)).toList();
    }

    private Arrival arrival(ClaimEvent event, String content) {
        return Happened.arriving(register, event, content);
    }
}
