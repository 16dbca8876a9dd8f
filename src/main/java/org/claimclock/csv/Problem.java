package org.claimclock.csv;

/**
 * One reason why a row is refused.
 *
 * @param code a {@link RowCode} or a code of the stage that refused the row
 * @param file the name of the file, without its folder
 * @param line the physical line on which the record begins
 * @param column the name of the column, empty if the fault is not one column's
 * @param message what was found, what is allowed, what to do; without the place, and without personal data
 */
public record Problem(String code, String file, long line, String column, String message) {

    /** One line for a log: place, code, message. */
    @Override
    public String toString() {
        String where = column.isEmpty() ? "" : ", column " + column;
        return "%s:%d%s: %s: %s".formatted(file, line, where, code, message);
    }
}
