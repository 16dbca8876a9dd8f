package org.claimclock.claim.walk;

import org.claimclock.claim.event.SourceLine;

/**
 * How a moment is told in the history.
 *
 * @param at local date and time in the program zone
 * @param eventId empty where no event stands behind it
 */
record Scene(String at, String who, String what, Origin origin, String note) {

    record Origin(SourceLine line, String eventId) {
        static final Origin SYSTEM = new Origin(new SourceLine("", 0), "");

        boolean isSystem() {
            return line.file().isEmpty();
        }
    }

    Scene noting(String other) {
        return new Scene(at, who, what, origin, other);
    }
}
