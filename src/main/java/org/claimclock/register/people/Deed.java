package org.claimclock.register.people;

import java.time.Instant;

/**
 * What a person did.
 *
 * @param number in the order in which they were done; 0 before it is kept
 * @param by who
 * @param what in few words, such as {@code skip}
 * @param subject to what, such as {@code night 2021-03-09}; may be empty
 * @param outcome what came of it
 */
public record Deed(long number, Instant at, String by, String what, String subject, String outcome) {
    public Deed(Instant at, String by, String what, String subject, String outcome) {
        this(0, at, by, what, subject, outcome);
    }
}
