package org.claimclock.console.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at rules: asked for, under way, or done.
 *
 * @param id names its folder and its page
 * @param state of the work, whatever was found
 * @param begun null before it began
 * @param ended null before it ended
 * @param code the exit code of the command; 0 before it ended
 */
public record Study(
        String id,
        Wish wish,
        State state,
        Instant asked,
        @Nullable Instant begun,
        @Nullable Instant ended,
        int code) {

    /** How an id is written: the time in UTC, and a number. */
    public static final String FORM = "[0-9]{8}-[0-9]{6}-[0-9]{1,9}";

    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED
    }

    Study began(Instant at) {
        return new Study(id, wish, State.RUNNING, asked, at, null, 0);
    }

    /** A night goes first. */
    Study putBack() {
        return new Study(id, wish, State.WAITING, asked, null, null, 0);
    }

    Study ended(State how, Instant at, int exitCode) {
        return new Study(id, wish, how, asked, begun, at, exitCode);
    }

    public boolean isOver() {
        return state == State.DONE || state == State.STOPPED;
    }

    /** Whether the command came to what it was for: a night would take the rules, the scenarios hold, the book was compared. */
    public boolean isGood() {
        return state == State.DONE && code == 0;
    }
}
