package org.claimclock.export.pack;

/**
 * A calendar that deadlines were counted by.
 *
 * @param name of the calendar
 * @param sha256 of its file, 64 hexadecimal digits
 */
public record CalendarFile(String name, String sha256) {}
