package org.claimclock.export.table;

/**
 * One column of an output file.
 *
 * @param required whether every row has a value; other cells may be empty, which means that there is none
 */
public record Column(String name, Type type, boolean required, String description) {

    /** What a cell holds. */
    public enum Type {
        /** Text as it is. Ids are text, however much they look like numbers. */
        TEXT,
        /** A number without sign or separators. */
        INTEGER,
        /** {@code 2021-03-09}. */
        DATE,
        /** {@code Y} or {@code N}. */
        YES_NO
    }

    static Column text(String name, String description) {
        return new Column(name, Type.TEXT, true, description);
    }

    static Column integer(String name, String description) {
        return new Column(name, Type.INTEGER, true, description);
    }

    static Column date(String name, String description) {
        return new Column(name, Type.DATE, true, description);
    }

    static Column yesNo(String name, String description) {
        return new Column(name, Type.YES_NO, true, description);
    }

    Column orEmpty() {
        return new Column(name, type, false, description);
    }
}
