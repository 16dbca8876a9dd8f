package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimclock.register.NightRecord;
import org.claimclock.register.people.Answer;
import org.claimclock.register.people.Deed;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Trial;
import org.claimclock.register.plan.PlannedNight.Word;

/**
 * What people may do to nights. Works whether the schedule is running or not: it changes the table, and the next tick acts on it. Each deed is noted in the
 * audit with its answer, done or refused, whichever door it came by.
 *
 * @param by who asks
 */
public record RunControl(Office office, String by) {

    /** The night, and with it all later ones, waits until it is released. */
    public Answer hold(LocalDate asOf, String why) {
        return noted(
                "hold",
                asOf,
                why,
                () -> why.isBlank()
                        ? needsReason(asOf, "hold")
                        : change(
                                asOf,
                                "held",
                                Set.of(State.PLANNED, State.FAILED),
                                night -> night.become(State.HELD, word(why)),
                                "is held, and later nights wait for it. To let it go: nights release " + asOf));
    }

    private static Answer needsReason(LocalDate asOf, String what) {
        return Answer.refused(
                "the night " + asOf + " is as it was: a " + what + " needs a reason, which is kept with the night.");
    }

    /** Whether {@link #release} has something to take back. */
    public static boolean isReleasable(PlannedNight night, Office office) {
        return night.state() == State.HELD
                || night.state() == State.SKIPPED && !new RunControl(office, Word.SCHEDULE).isPast(night.asOf());
    }

    /** Takes back a hold, or a skip after which no later night has been run. */
    public Answer release(LocalDate asOf) {
        return noted("release", asOf, "", () -> planAgain(asOf));
    }

    private Answer planAgain(LocalDate asOf) {
        if (isPast(asOf)) {
            return pastAnswer(asOf);
        }
        return change(
                asOf,
                "released",
                Set.of(State.HELD, State.SKIPPED),
                night -> night.become(
                        State.PLANNED,
                        night.dueAt().isAfter(office.now())
                                ? Trial.from(night.dueAt())
                                : night.trial().wanted(office.now()),
                        word("released")),
                "is planned again");
    }

    /** The night is never run; the next one walks its time. */
    public Answer skip(LocalDate asOf, String why) {
        return noted("skip", asOf, why, () -> leaveOut(asOf, why));
    }

    private Answer leaveOut(LocalDate asOf, String why) {
        if (why.isBlank()) {
            return needsReason(asOf, "skip");
        }
        if (office.register().nights().find(asOf).isPresent()) {
            return Answer.refused("the night " + asOf + " has begun and can only be brought to its end.");
        }
        return change(
                asOf,
                "skipped",
                Set.of(State.PLANNED, State.HELD, State.FAILED),
                night -> night.become(State.SKIPPED, word(why)),
                "is skipped; the next night walks its time");
    }

    /** A night that failed is tried again now, and one that a run outside the schedule began or found held. */
    public Answer retry(LocalDate asOf) {
        return noted("retry", asOf, "", () -> tryAgain(asOf));
    }

    private Answer tryAgain(LocalDate asOf) {
        if (office.nights().find(asOf).isEmpty() && isLeftUnfinished(asOf)) {
            return runNow(asOf);
        }
        return change(
                asOf,
                "tried again",
                Set.of(State.FAILED),
                night -> night.become(State.PLANNED, night.trial().wanted(office.now()), word("retry")),
                isNext(asOf, "is tried again"));
    }

    /** The night begins as soon as those before it are over, whatever it would have waited for. */
    public Answer run(LocalDate asOf) {
        return noted("run", asOf, "", () -> runNow(asOf));
    }

    private Answer runNow(LocalDate asOf) {
        Instant now = office.now();
        if (!office.timetable().hasBegun(asOf, now)) {
            return Answer.refused("the day " + asOf + " has not begun in "
                    + office.timetable().wall().program()
                    + ", where the days of claims are counted. A run of it now would let deadlines lapse too early.");
        }
        if (isPast(asOf)) {
            return pastAnswer(asOf);
        }
        if (findKnown(asOf).isEmpty()) {
            office.add(PlannedNight.fresh(asOf, now, State.PLANNED, word("not in the timetable")));
        }
        return change(
                asOf,
                "run",
                Set.of(State.PLANNED, State.HELD, State.FAILED),
                night -> night.become(State.PLANNED, night.trial().wanted(now), word("run now")),
                isNext(asOf, "begins with the next tick"));
    }

    /**
     * The night stops at its next boundary and is then held.
     *
     * @param asOf the one that is meant to be running
     */
    public Answer stop(Schedule schedule, LocalDate asOf, String why) {
        return noted(
                "stop",
                asOf,
                why,
                () -> schedule.running().equals(asOf)
                        ? schedule.stop(by, why)
                        : Answer.refused("the night " + asOf + " is not running."));
    }

    /** The night that {@code run} without a date is about: the oldest that is not over, or else the one of now. */
    public LocalDate next() {
        return office.nights().open().stream()
                .map(PlannedNight::asOf)
                .findFirst()
                .orElseGet(() -> office.timetable().asOf(office.now()));
    }

    private Answer noted(String what, LocalDate asOf, String why, Supplier<Answer> deed) {
        return office.register().transacted(() -> {
            Answer answer = deed.get();
            String reason = why.isBlank() ? "" : " (" + why.strip() + ")";
            String outcome = answer.isDone() ? answer.text() + reason : "refused: " + answer.text();
            String subject = asOf.equals(LocalDate.MIN) ? "" : "night " + asOf;
            office.register().people().audit().add(new Deed(office.now(), by, what, subject, outcome));
            return answer;
        });
    }

    private Answer change(
            LocalDate asOf, String verb, Set<State> from, UnaryOperator<PlannedNight> change, String done) {
        PlannedNight night = findKnown(asOf).orElse(null);
        if (night == null) {
            return Answer.refused("no night " + asOf + " is planned. The next are " + nextNights() + ".");
        }
        if (!from.contains(night.state())) {
            String allowed = from.stream().map(State::name).sorted().collect(Collectors.joining(" or "));
            return Answer.refused("the night " + asOf + " is " + night.state() + ", and only one that is " + allowed
                    + " can be " + verb + "."
                    + (night.state() == State.RUNNING ? " Maybe stop it first: nights stop" : ""));
        }
        if (!office.change(change.apply(night))) {
            return Answer.refused("the night " + asOf + " was changed at the same moment. Maybe look and try again.");
        }
        office.alerts().acknowledge(asOf, office.now());
        return Answer.done("the night " + asOf + " " + done);
    }

    /** A night of the table, or one of the timetable, which is then put there. */
    private Optional<PlannedNight> findKnown(LocalDate asOf) {
        Optional<PlannedNight> known = office.nights().find(asOf);
        if (known.isPresent() || isPast(asOf)) {
            return known;
        }
        office.timetable()
                .findNight(asOf)
                .filter(due -> due.dueAt().isAfter(office.now()))
                .ifPresent(due -> office.add(PlannedNight.fresh(asOf, due.dueAt(), State.PLANNED, office.says(""))));
        return office.nights().find(asOf);
    }

    private boolean isPast(LocalDate asOf) {
        boolean unfinished =
                office.nights().find(asOf).filter(night -> !night.isOver()).isPresent();
        return !unfinished
                && office.register()
                        .nights()
                        .findLast()
                        .filter(last -> last.asOf().isAfter(asOf)
                                || last.asOf().equals(asOf) && last.state() == NightRecord.State.DONE)
                        .isPresent();
    }

    private boolean isLeftUnfinished(LocalDate asOf) {
        return office.register()
                .nights()
                .find(asOf)
                .filter(night -> night.state() != NightRecord.State.DONE)
                .isPresent();
    }

    private static Answer pastAnswer(LocalDate asOf) {
        return Answer.refused("the night " + asOf + " is over: it, or a later one, has been run.");
    }

    /** @param now what becomes of it where no earlier night comes before it */
    private String isNext(LocalDate asOf, String now) {
        PlannedNight first = office.nights().open().stream()
                .filter(night -> night.asOf().isBefore(asOf))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return now;
        }
        boolean waits = first.state() == State.HELD || first.state() == State.FAILED;
        return "begins once the nights before it are over. The night " + first.asOf() + " goes first and is "
                + first.state() + (waits ? ". Maybe run or skip that one" : "");
    }

    private String nextNights() {
        return office.timetable().next(office.now(), 3).stream()
                .map(night -> night.asOf().toString())
                .collect(Collectors.joining(", "));
    }

    private Word word(String why) {
        return new Word(by, why, office.now());
    }
}
