package org.claimclock.nightly;

/**
 * Limits that operations set.
 *
 * @param maxRejectPercent a file with a larger share of bad rows is refused whole
 * @param threads that walk claims at the same time
 * @param settleSeconds how long a file in the inbox must have stood still
 */
public record NightSettings(int maxRejectPercent, int threads, int settleSeconds) {}
