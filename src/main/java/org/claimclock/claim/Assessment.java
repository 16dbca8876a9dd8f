package org.claimclock.claim;

/** Whether finance holds lines of the claim for assessment. "Sent" never means "payable". */
public enum Assessment {
    NOT_SENT,
    SENT,
    RETRACTED
}
