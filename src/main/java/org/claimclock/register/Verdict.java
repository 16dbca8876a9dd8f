package org.claimclock.register;

/** What the book makes of an event that arrives. The first of an id stands. */
public enum Verdict {
    /** Recorded. */
    NEW,
    /** It is in the book already, with the same content. */
    DUPLICATE,
    /** It is in the book already, with other content. */
    CONFLICT
}
