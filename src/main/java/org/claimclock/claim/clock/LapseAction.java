package org.claimclock.claim.clock;

/** What a clock's row says about its lapse: the {@code on_lapse} column. */
public enum LapseAction {
    ESCALATE,
    REJECT,
    SEND,
    LAPSE
}
