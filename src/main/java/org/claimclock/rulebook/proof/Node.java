package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;

/**
 * A kind of claim, as one history has brought it about.
 *
 * @param lastDays of every window that the claim has had
 */
record Node(Story story, Stage stage, Set<LocalDate> lastDays) {
    private static final List<Clock> WINDOWS = List.of(Clock.PARTNER_RESPONSE, Clock.CONSENT, Clock.DISPUTE_FILING);

    static final Node NOTHING = new Node(new Story(World.AS_IT_IS, List.of(), LocalDate.MIN), Stage.EMPTY, Set.of());

    /** The same, further on. */
    Node at(Story longer, Stage later) {
        Set<LocalDate> days = new TreeSet<>(lastDays);
        later.find(Act.CLAIM).ifPresent(claim -> days.addAll(windows(claim)));
        return new Node(longer, later, days);
    }

    private static List<LocalDate> windows(Claim claim) {
        return claim.clocks().all().stream()
                .filter(clock -> WINDOWS.contains(clock.clock()))
                .map(RunningClock::lastDay)
                .toList();
    }

    /** The last night, which is also the day on which something can be done next. */
    LocalDate today() {
        return stage.asOf();
    }

    /** Last days that are still to come. */
    List<LocalDate> toCome() {
        return lastDays.stream().filter(day -> day.isAfter(today())).toList();
    }

    /** Last days that have passed, on which something may have happened whose file comes late. */
    List<LocalDate> passed() {
        return lastDays.stream().filter(day -> day.isBefore(today())).toList();
    }

    /** Each way in which this act can be done now. */
    List<Placed> ways(Act act, int lateBy) {
        List<Placed> ways = new ArrayList<>();
        ways.add(new Placed(act, today(), today().plusDays(1)));
        toCome().forEach(day -> ways.add(new Placed(act, day, day.plusDays(1))));
        if (act.mayComeLate()) {
            for (LocalDate day : passed()) {
                ways.add(new Placed(act, day, today().plusDays(1)));
                ways.add(new Placed(act, day.plusDays(1), today().plusDays(1)));
                if (act.mayComeVeryLate()) {
                    ways.add(new Placed(act, day, today().plusDays(lateBy)));
                }
            }
        }
        return ways;
    }
}
