package org.claimclock.claim;

import java.util.Map;

/**
 * What one rule found at one moment.
 *
 * @param reason code of {@code reasons.csv}, a notice's name, or empty
 * @param rule the rule's name, a sentence
 * @param source what the rule rests on
 * @param because the values the rule bound, by name, in the rule's order
 */
public record Finding(Effect effect, String reason, String rule, String source, Map<String, String> because) {}
