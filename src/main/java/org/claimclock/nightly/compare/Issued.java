package org.claimclock.nightly.compare;

import java.time.LocalDate;

/**
 * Something that a night hands out under one of the two rulebooks and not under the other.
 *
 * @param asOf the night
 * @param what {@code ADD TEAMS}, {@code N4 to PARTNER}, {@code PARTNER_RESPONSE 2021-03-22}, {@code LATE_DECLINE}
 * @param underCandidate whether the candidate issues it; else the rules in force do
 */
public record Issued(LocalDate asOf, Kind kind, String claimId, String what, boolean underCandidate) {

    /** The file that it stands in. */
    public enum Kind {
        LINE,
        NOTICE,
        ESCALATION,
        EXCEPTION
    }
}
