package org.claimclock.claim;

/**
 * What identifies a moment of a claim's life: the event's key, or the clock that lapsed and when.
 *
 * @param text such as {@code DECISIONS:D-77} or {@code CONSENT 2021-03-08}; empty for none
 */
public record MomentKey(String text) {
    public static final MomentKey NONE = new MomentKey("");
}
