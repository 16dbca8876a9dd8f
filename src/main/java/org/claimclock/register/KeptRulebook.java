package org.claimclock.register;

/**
 * A rulebook as the book keeps it.
 *
 * @param version its fingerprint
 * @param sources its files, packed
 */
public record KeptRulebook(String version, String profile, String sources) {}
