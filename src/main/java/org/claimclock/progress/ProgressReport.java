package org.claimclock.progress;

/**
 * What this attempt at the walk did. A repeated run counts only what the first attempt had not done.
 *
 * @param planned claims on the agenda
 * @param written claims written, neighbours of those on the agenda included
 * @param fromTheStart of these, claims of customers that were walked again from their first event
 * @param lines lines for finance, both those added and those taken back
 * @param said notices, escalations and exceptions
 */
public record ProgressReport(long planned, long written, long fromTheStart, long lines, long said) {

    static ProgressReport of(long planned) {
        return new ProgressReport(planned, 0, 0, 0, 0);
    }

    ProgressReport plus(ProgressReport batch) {
        return new ProgressReport(
                planned,
                written + batch.written,
                fromTheStart + batch.fromTheStart,
                lines + batch.lines,
                said + batch.said);
    }
}
