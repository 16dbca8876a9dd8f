package org.claimclock.claim.event;

/**
 * Where an event was read.
 *
 * @param line physical line, counted from 1
 */
public record SourceLine(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
