package org.claimclock.register.people;

/**
 * What is said to a person who wants something done.
 *
 * @param isDone whether it was done; else the text says why not
 */
public record Answer(boolean isDone, String text) {
    public static Answer done(String text) {
        return new Answer(true, text);
    }

    public static Answer refused(String text) {
        return new Answer(false, text);
    }
}
