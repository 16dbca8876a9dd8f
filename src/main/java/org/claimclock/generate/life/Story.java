package org.claimclock.generate.life;

/** What may happen in the lives of claims. */
public enum Story {
    /** All that people do, in and out of turn, with files that come late and rows that come twice. */
    EVERYTHING,
    /**
     * What most claims go through: submission, review, request and answer, decision, silence of the customer or of the partner. No claim competes
     * with another, nothing comes late, and only an answer after the last day is refused. For holding the program beside others.
     */
    MAIN_LINE
}
