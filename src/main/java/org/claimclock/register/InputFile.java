package org.claimclock.register;

import java.time.LocalDate;

/**
 * A file that a night took up.
 *
 * @param feed {@code claims}, {@code decisions}, ...; empty if the name says none
 * @param path where it was found
 * @param sha256 of its bytes as they are, packed or not; empty while it is read
 * @param code why it was refused or skipped, else empty
 */
public record InputFile(
        long id,
        LocalDate asOf,
        String feed,
        String name,
        String path,
        String sha256,
        long bytes,
        State state,
        String code,
        String message,
        RecordTally tally) {

    /** A file that is {@code READING} while nobody reads it was left half-read by a crash. */
    public enum State {
        READING,
        READ,
        REFUSED,
        SKIPPED
    }

    public InputFile counting(RecordTally rows) {
        return new InputFile(id, asOf, feed, name, path, sha256, bytes, state, code, message, rows);
    }

    /** Names what this file brought into the book, see {@link Announcements} and {@link Tallies}. */
    public String part() {
        return "file " + id;
    }
}
