package org.claimclock.notify.letter;

/**
 * What a letter says.
 *
 * @param subject one line
 * @param body plain text; its lines end with a line feed
 */
public record Written(String subject, String body) {}
