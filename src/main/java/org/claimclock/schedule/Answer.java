package org.claimclock.schedule;

/**
 * What is said to a person who wants something of the schedule.
 *
 * @param isDone whether it was done; else the text says why not
 */
public record Answer(boolean isDone, String text) {
    static Answer done(String text) {
        return new Answer(true, text);
    }

    static Answer refused(String text) {
        return new Answer(false, text);
    }
}
