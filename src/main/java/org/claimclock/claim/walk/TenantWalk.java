package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Occasion;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.moment.ClockLapsed;
import org.claimclock.claim.moment.CompetitionEnded;
import org.claimclock.claim.walk.Memory.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Walks the claims of one customer through time to the as-of: events and lapsed clocks merged, a lapse at the start of
 * the day after its last day and before that day's events.
 *
 * <p>The result is a function of the book and the night alone. Whether the book brings every event or only the new ones
 * makes no difference to it.
 */
public final class TenantWalk {
    private static final Comparator<Claim> FIRST_IN_LINE = Comparator.comparing(
                    (Claim claim) -> claim.getConsentWindow().lastDay())
            .thenComparing(claim -> claim.review().submittedAt())
            .thenComparing(Claim::id);

    private final Night night;
    private final Neighbours neighbours = new Neighbours();
    private final List<ClaimWalk> walks = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private final PriorityQueue<LapseDue> lapses = new PriorityQueue<>();
    private final TreeSet<LocalDate> releases = new TreeSet<>();
    private Instant walkedTo = Instant.MIN;

    private TenantWalk(TenantBook tenant, Night night) {
        this.night = night;
        releases.add(night.asOf());
        tenant.claims().stream()
                .sorted(Comparator.comparing(ClaimBook::claimId))
                .forEach(book -> enlist(book, tenant));
    }

    /** One outcome for each claim of the book, sorted by claim id. */
    public static List<ClaimOutcome> walk(TenantBook tenant, Night night) {
        TenantWalk walk = new TenantWalk(tenant, night);
        walk.toTheEnd();
        return walk.close(tenant);
    }

    /** What identifies a lapse from run to run. */
    static String lapseKey(RunningClock clock) {
        return clock.clock() + " " + clock.d0() + " " + clock.lastDay();
    }

    private void enlist(ClaimBook book, TenantBook tenant) {
        ClaimWalk walk = new ClaimWalk(book, night, tenant.complete());
        Agenda agenda = new Agenda(walk, new Acts(walk, neighbours, tenant));
        walks.add(walk);
        if (book.state() != null) {
            neighbours.list(walk, book.state().form());
        }
        steps.addAll(agenda.steps(tenant.foreignDecisions()));
        closings.add(new Closing(walk, agenda));
        LocalDate released = walk.memory.sending().get(Mark.RELEASED);
        if (tenant.complete() && released != null) {
            releases.add(released);
        }
        new CalendarCorrection(walk).apply();
        plan(walk);
    }

    private void toTheEnd() {
        boolean moving = true;
        while (moving) {
            Step step = steps.peek();
            LapseDue lapse = nextLapse();
            LocalDate release = releases.isEmpty() ? null : releases.first();
            LocalDate eventDay = step == null ? LocalDate.MAX : night.dateOf(step.at());
            if (lapse != null && isFirst(lapse.day(), eventDay, release)) {
                lapse();
            } else if (release != null && !release.isAfter(eventDay)) {
                release(releases.pollFirst());
            } else if (step != null) {
                steps.remove();
                walkedTo(step.at());
                step.take();
                step.walk().passed(step);
                plan(step.walk());
            } else {
                moving = false;
            }
        }
    }

    private static boolean isFirst(LocalDate lapse, LocalDate event, @Nullable LocalDate release) {
        return !lapse.isAfter(event) && (release == null || !lapse.isAfter(release));
    }

    private @Nullable LapseDue nextLapse() {
        while (!lapses.isEmpty() && !lapses.peek().isStillDue()) {
            lapses.remove();
        }
        return lapses.peek();
    }

    private void plan(ClaimWalk walk) {
        walk.findClaim().filter(claim -> !claim.isClosed()).ifPresent(claim -> {
            for (RunningClock clock : claim.clocks().all()) {
                if (clock.isRunning() && clock.lastDay().isBefore(night.asOf())) {
                    lapses.add(new LapseDue(clock, claim.review().submittedAt(), walk));
                }
            }
        });
    }

    private void lapse() {
        LapseDue due = lapses.remove();
        ClaimWalk walk = due.walk();
        RunningClock clock = due.clock();
        Claim claim = walk.claim().with(walk.claim().clocks().with(clock.lapsed()));
        walk.become(claim);
        walkedTo(night.startOf(due.day()));
        if (clock.clock() == Clock.CONSENT && !walk.wasSent()) {
            letEarlierGo(claim, due.day());
        }
        Term term = night.rulebook().term(clock.clock(), clock.d0());
        boolean taken = clock.clock() == Clock.CONSENT && isTaken(walk, clock);
        ClockLapsed moment = new ClockLapsed(due.day(), clock.clock(), term.onLapse(), term.reason(), taken);
        walk.meetAlone(new Happening(moment, claim, noticing(walk, clock), systemScene(due.day(), clock)));
        plan(walk);
    }

    /**
     * Whether the claim has to wait: while another claim has one of its lines sent, and also in a run that found the line out, for another claim,
     * whatever comes to light of the past. A claim that once had to wait is let go by a later run.
     */
    private boolean isTaken(ClaimWalk walk, RunningClock consent) {
        String waiting = "COMPETING " + lapseKey(consent);
        ClaimForm form = walk.claim().form();
        boolean seenBefore = walk.memory
                .noticed()
                .getOrDefault(lapseKey(consent), night.asOf())
                .isBefore(night.asOf());
        boolean out = !seenBefore && neighbours.isOut(walk, form);
        if (neighbours.isTaken(walk, form) || out || walk.memory.noticed().containsKey(waiting)) {
            walk.memory.notice(waiting, night.asOf());
            return true;
        }
        return false;
    }

    /** An automatic rejection is dated by the run that noticed the lapse. */
    private Occasion noticing(ClaimWalk walk, RunningClock clock) {
        String key = lapseKey(clock);
        LocalDate noticed = walk.memory.notice(key, night.asOf());
        return new Occasion(new MomentKey(key), noticed, noticed, noticed, noticed);
    }

    private static Scene systemScene(LocalDate day, RunningClock clock) {
        return new Scene(
                day + " 00:00",
                "system",
                clock.clock() + " lapsed",
                Scene.Origin.SYSTEM,
                "last day " + clock.lastDay());
    }

    private void release(LocalDate day) {
        walks.stream()
                .filter(walk -> walk.findClaim().filter(Claim::isCompeting).isPresent())
                .sorted(Comparator.comparing(ClaimWalk::claim, FIRST_IN_LINE))
                .filter(walk -> mayGo(walk, day))
                .forEach(walk -> letGo(walk, day));
    }

    /** Who has waited for the lines comes before a claim whose window has only just passed. */
    private void letEarlierGo(Claim lapsing, LocalDate day) {
        Set<String> lines = lapsing.form().lines();
        walks.stream()
                .filter(walk -> walk.findClaim()
                        .filter(Claim::isCompeting)
                        .filter(claim -> claim.form().lines().stream().anyMatch(lines::contains))
                        .isPresent())
                .sorted(Comparator.comparing(ClaimWalk::claim, FIRST_IN_LINE))
                .filter(this::isFree)
                .forEach(walk -> letGo(walk, day));
    }

    private boolean isFree(ClaimWalk walk) {
        ClaimForm form = walk.claim().form();
        return !neighbours.isOut(walk, form) && !neighbours.isTaken(walk, form);
    }

    private boolean mayGo(ClaimWalk walk, LocalDate day) {
        boolean again = walk.memory.isMarked(Mark.RELEASED, day);
        boolean tonight = day.equals(night.asOf()) && isFree(walk);
        return tonight || (again && !neighbours.isTaken(walk, walk.claim().form()));
    }

    private void letGo(ClaimWalk walk, LocalDate day) {
        walkedTo(night.startOf(day));
        walk.memory.mark(Mark.RELEASED, day);
        MomentKey key = new MomentKey("COMPETITION " + day);
        Scene scene = new Scene(day + " 00:00", "system", "line is free", Scene.Origin.SYSTEM, "");
        Occasion occasion = new Occasion(key, day, day, day, day);
        walk.meetAlone(new Happening(new CompetitionEnded(day), walk.claim(), occasion, scene));
    }

    private List<ClaimOutcome> close(TenantBook tenant) {
        List<ClaimOutcome> outcomes = new ArrayList<>();
        closings.forEach(Closing::settle);
        for (Closing closing : closings) {
            outcomes.add(closing.outcome(walkedTo, tenant.complete(), neighbours));
        }
        return outcomes;
    }

    private void walkedTo(Instant at) {
        walkedTo = at.isAfter(walkedTo) ? at : walkedTo;
    }
}
