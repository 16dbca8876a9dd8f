package org.claimclock.register.directory;

/**
 * How many claims there are of a kind.
 *
 * @param kind {@link #STATUS} or {@link #CLOCK}
 * @param name the status; or the last day of a clock, in ISO form
 * @param detail the reason of a rejection; or the clock
 */
public record Tally(String kind, String name, String detail, long claims) {
    static final String STATUS = "STATUS";
    static final String CLOCK = "CLOCK";
}
