package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.walk.EventMemory.Verdict;

/**
 * What the runs so far tied to a claim for good: everything that the events alone do not tell.
 *
 * <p>It grows and is never revised, so that walking a claim again from its events leads to the same result.
 *
 * @param events by event
 * @param counts last days once counted, by what the count depends on
 * @param noticed which run noticed a lapse, by clock, day zero and last day
 * @param waiting the date of each event that lies in the future
 * @param said notices, escalations and exceptions that went out
 * @param sending as-of dates of the claim's way to finance, by {@link Mark}
 */
public record Memory(
        Map<String, EventMemory> events,
        Map<String, LocalDate> counts,
        Map<String, LocalDate> noticed,
        Map<String, LocalDate> waiting,
        Set<String> said,
        Map<Mark, LocalDate> sending) {

    /** Run dates that the sending of lines depends on. */
    public enum Mark {
        /** Lines of the claim were handed to finance. */
        EXPORTED,
        /** The claim was let go after another one had held its line. */
        RELEASED
    }

    public static Memory empty() {
        return new Memory(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
    }

    /** The same, for a walk that only tries something. */
    public Memory copy() {
        return new Memory(
                new TreeMap<>(events),
                new TreeMap<>(counts),
                new TreeMap<>(noticed),
                new TreeMap<>(waiting),
                new TreeSet<>(said),
                new TreeMap<>(sending));
    }

    EventMemory of(String event) {
        return events.getOrDefault(event, EventMemory.NONE);
    }

    void applied(String event, Night night) {
        events.put(event, of(event).applied(night));
    }

    void held(String event, LocalDate asOf) {
        events.put(event, of(event).held(asOf));
    }

    void judged(String event, Verdict verdict) {
        events.put(event, of(event).judged(verdict));
    }

    /** Held too long: this run was the last to try it. */
    void givenUp(String event, LocalDate asOf) {
        events.put(event, of(event).givenUp(asOf));
    }

    /** The event waits for nothing any more, whatever was made of it. */
    void settled(String event) {
        if (of(event).waiting()) {
            events.put(event, of(event).notWaiting());
        }
    }

    /** The as-of of the run that first noticed this lapse: this run, if none did before. */
    LocalDate notice(String lapse, LocalDate asOf) {
        noticed.putIfAbsent(lapse, asOf);
        return noticed.getOrDefault(lapse, asOf);
    }

    /** Says a thing once: true the first time. */
    boolean say(String thing) {
        return said.add(thing);
    }

    void mark(Mark mark, LocalDate asOf) {
        if (mark == Mark.EXPORTED) {
            sending.putIfAbsent(mark, asOf);
        } else {
            sending.put(mark, asOf);
        }
    }

    boolean isMarked(Mark mark) {
        return sending.containsKey(mark);
    }

    boolean isMarked(Mark mark, LocalDate asOf) {
        return asOf.equals(sending.get(mark));
    }
}
