package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Effect;
import org.claimclock.claim.Finding;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Moves;
import org.claimclock.claim.Occasion;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.clock.Stopwatch;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.moment.Moment;
import org.claimclock.claim.moment.StatusReached;
import org.claimclock.claim.moment.Submitted;
import org.jspecify.annotations.Nullable;

/** One claim on its way through time: asks the rules about each moment and makes the move they find. */
final class ClaimWalk {
    /** Far more than any chain of moves that follow one another at one moment; only a circle of rules gets there. */
    private static final int MOST_MOVES_AT_ONCE = 16;

    final ClaimBook book;
    final Night night;
    final Memory memory;
    final Ledger ledger;
    final Stopwatch stopwatch;
    private final Moves moves;
    private @Nullable Claim claim;
    private final List<Step> tied = new ArrayList<>();
    private boolean overtaken;

    ClaimWalk(ClaimBook book, Night night, boolean complete) {
        this.book = book;
        this.night = night;
        this.memory = book.memory();
        this.stopwatch = new Stopwatch(new Reckoner(night.rulebook()), memory.counts(), openCounts(book.state()));
        this.ledger = new Ledger(book.claimId(), memory, stopwatch.reckoner());
        this.moves = new Moves(night.rulebook(), stopwatch);
        this.claim = complete ? null : book.state();
    }

    private static Set<String> openCounts(@Nullable Claim state) {
        return state == null
                ? Set.of()
                : state.clocks().all().stream()
                        .filter(RunningClock::isRunning)
                        .map(RunningClock::countKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Keeps in mind an event that did not apply although one that it is tied with applied right after it: the next run
     * finds it behind that one, and may apply it.
     */
    void passed(Step step) {
        if (step.place().rank() != Step.Place.OTHER) {
            return;
        }
        tied.removeIf(earlier -> !earlier.isTiedWith(step));
        if (ledger.became.get(step.event()) == Disposition.APPLIED) {
            overtaken |= !tied.isEmpty()
                    && memory.of(step.event().toString()).applied().equals(night.asOf());
        } else {
            tied.add(step);
        }
    }

    /** Whether the next run has to look at the claim again, for an event changes its place then. */
    boolean isOvertaken() {
        return overtaken;
    }

    String claimId() {
        return book.claimId();
    }

    Optional<Claim> findClaim() {
        return Optional.ofNullable(claim);
    }

    Claim claim() {
        return Objects.requireNonNull(claim);
    }

    void become(Claim other) {
        claim = other;
    }

    /** Whether the last run left the claim sent. */
    boolean wasSent() {
        return book.state() != null && book.state().isSent();
    }

    /** Whether a line of the form had gone out when the run began, and is not sent as the walk stands. */
    boolean hasOut(ClaimForm form) {
        Claim before = book.state();
        if (before == null || !before.isSent()) {
            return false;
        }
        Set<String> kept = claim != null && claim.isSent() ? claim.form().lines() : Set.of();
        return before.form().lines().stream().anyMatch(line -> form.lines().contains(line) && !kept.contains(line));
    }

    /** Asks the rules about an event, and does what they find; without a finding the pair is not a legal one. */
    void meet(EventKey event, Happening happening) {
        Finding finding = findingFor(happening.proposed(), happening.moment());
        if (finding == null) {
            finding = refusal(Reasons.INVALID_STATE, "no rule allows this in status " + statusText());
        }
        settle(event, happening, finding);
    }

    /** Takes a new claim in, or refuses it: then there is no such claim. */
    boolean open(EventKey event, Happening happening) {
        Finding finding = findingFor(happening.proposed(), happening.moment());
        if (finding == null || finding.effect() == Effect.REFUSE) {
            Finding why = finding == null ? refusal(Reasons.INVALID_STATE, "") : finding;
            refuse(event, happening.scene(), why, happening.key());
            return false;
        }
        claim = happening.proposed();
        settle(event, happening, finding);
        return true;
    }

    private void settle(EventKey event, Happening happening, Finding finding) {
        switch (finding.effect()) {
            case HOLD, HOLD_DENIAL -> hold(event, happening, finding);
            case REFUSE -> refuse(event, happening.scene(), finding, happening.key());
            default -> {
                memory.applied(happening.key(), night);
                ledger.became(event, Disposition.APPLIED);
                move(happening, finding);
            }
        }
    }

    private void hold(EventKey event, Happening happening, Finding finding) {
        hold(event, happening.scene(), finding, happening.key());
        claim = moves.make(claim(), finding, happening.occasion());
    }

    /** What this run gives up is not told to wait; a denial may still meet its approval. */
    private void hold(EventKey event, Scene scene, Finding finding, String key) {
        memory.held(key, night.asOf());
        ledger.became(event, Disposition.HELD);
        if (finding.effect() == Effect.HOLD_DENIAL || !night.givesUp(memory.of(key))) {
            ledger.refuse(scene, finding, key);
        }
    }

    void refuse(EventKey event, Scene scene, Finding finding, String key) {
        memory.settled(key);
        ledger.became(event, Disposition.REFUSED);
        ledger.refuse(scene, finding, key);
    }

    /** Holds an event that cannot be put to the rules yet. */
    void wait(EventKey event, Scene scene, String code) {
        hold(event, scene, refusal(code, ""), event.toString());
    }

    /** Asks the rules about something that no event stands behind; nothing happens where they find nothing. */
    void meetAlone(Happening happening) {
        Finding finding = findingFor(claim(), happening.moment());
        if (finding != null) {
            move(happening, finding);
        }
    }

    /** Makes the move, then what follows from the status it leads to. */
    private void move(Happening happening, Finding first) {
        Claim proposed = happening.proposed();
        Finding finding = first;
        for (int moved = 0; finding != null; moved++) {
            if (moved == MOST_MOVES_AT_ONCE) {
                throw new RuleConflictException(claimId(), happening.moment(), List.of(first, finding));
            }
            Claim before = claim();
            boolean meetsDenial = finding.reason().equals(Reasons.CUSTOMER_DECLINE) && moved > 0;
            Occasion occasion = meetsDenial ? following(happening.occasion(), before) : happening.occasion();
            Claim after = timed(moves.make(proposed, finding, occasion), finding, happening.moment());
            claim = after;
            ledger.move(happening, finding, before, after);
            mark(finding, happening, before, after);
            proposed = after;
            finding = next(happening, finding, before, after);
        }
    }

    private static Claim timed(Claim moved, Finding finding, Moment moment) {
        return finding.effect() == Effect.SUBMIT && moment instanceof Submitted submitted
                ? moved.with(moved.review().submitted(submitted.at()))
                : moved;
    }

    /** What follows from a denial that had waited could not be told before that one was there, the first if many wait. */
    private Occasion following(Occasion on, Claim before) {
        LocalDate run = before.consent().early().stream()
                .limit(1)
                .map(memory::of)
                .map(past -> past.wasApplied() ? past.applied() : night.asOf())
                .reduce(on.run(), (one, other) -> one.isAfter(other) ? one : other);
        return run.equals(on.run()) ? on : occasion(on, run, night.backfill());
    }

    private @Nullable Finding next(Happening happening, Finding made, Claim before, Claim after) {
        if (made.effect() == Effect.INFER_REVIEW_START) {
            return findingFor(after, happening.moment());
        }
        if (before.standing().entered().equals(after.standing().entered()) && before.getStatus() == after.getStatus()) {
            return null;
        }
        return findingFor(after, new StatusReached(happening.occasion().date(), after.getStatus()));
    }

    private void mark(Finding finding, Happening happening, Claim before, Claim after) {
        for (String denial : before.consent().early()) {
            if (!after.consent().early().contains(denial)) {
                memory.applied(denial, night);
                ledger.became(EventKey.parse(denial), Disposition.APPLIED);
            }
        }
        if (finding.effect() == Effect.HOLD_COMPETING) {
            ledger.list(happening.scene(), finding.reason(), "line");
        }
        if (finding.effect() == Effect.ESCALATE) {
            escalate(happening, finding);
        }
    }

    private void escalate(Happening happening, Finding finding) {
        if (!(happening.moment() instanceof org.claimclock.claim.moment.ClockLapsed lapsed)) {
            return;
        }
        RunningClock clock = claim().clocks().find(lapsed.clock()).orElseThrow();
        boolean firstOfClock = memory.say("E " + clock.clock() + " from " + clock.d0());
        boolean firstOfDay = memory.say("E " + clock.clock() + " until " + clock.lastDay());
        if (firstOfClock && firstOfDay) {
            ledger.said.add(new Said.Escalation(claimId(), clock.clock().name(), clock.lastDay(), finding.reason()));
        }
    }

    private @Nullable Finding findingFor(Claim asked, Moment moment) {
        if (asked.isClosed()) {
            return null;
        }
        List<Finding> findings = night.rulebook().examine(asked, moment);
        if (findings.size() > 1) {
            throw new RuleConflictException(claimId(), moment, findings);
        }
        return findings.isEmpty() ? null : findings.get(0);
    }

    private String statusText() {
        return claim().isClosed() ? "closed draft" : claim().getStatus().name();
    }

    static Finding refusal(String code, String why) {
        return new Finding(Effect.REFUSE, code, "", why, Map.of());
    }

    /** The occasion of something that happened on {@code date}; of a correction made on {@code opens}. */
    Occasion occasion(String key, LocalDate date, LocalDate opens) {
        EventMemory past = memory.of(key);
        LocalDate run = past.wasApplied() ? past.applied() : night.asOf();
        Occasion on = new Occasion(new MomentKey(key), date, opens, opens, run);
        return occasion(on, run, past.wasApplied() ? past.toldAtOnce() : night.backfill());
    }

    private Occasion occasion(Occasion on, LocalDate run, boolean toldAtOnce) {
        int tolerance = night.rulebook().policy(on.opens()).tolerances().lateNoticeDays();
        boolean late = !toldAtOnce && ChronoUnit.DAYS.between(on.opens(), run) > tolerance;
        return new Occasion(on.by(), on.date(), on.opens(), late ? run : on.opens(), run);
    }
}
