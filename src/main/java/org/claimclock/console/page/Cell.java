package org.claimclock.console.page;

import org.claimclock.claim.walk.DayText;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a table.
 *
 * @param text as it is; the page escapes it
 * @param kind how it is set, a class of the style sheet
 * @param link where it leads; empty for nowhere
 */
record Cell(String text, String kind, String link) {
    /** In characters: more than this in a narrow column would be a tower of words. */
    private static final int LONG = 40;

    static Cell text(String text) {
        return new Cell(text, text.length() > LONG ? "text long" : "text", "");
    }

    /** Ids and codes, which nobody wants to read in two parts. */
    static Cell id(String text) {
        return new Cell(text, "id", "");
    }

    static Cell number(long number) {
        return new Cell(Words.number(number), "number", "");
    }

    static Cell day(java.time.@Nullable LocalDate day) {
        return id(day == null ? "" : DayText.dated(day));
    }

    /** A word out of few, which is set off: {@code DONE}. */
    static Cell state(String word) {
        return new Cell(word, "state", "");
    }

    Cell to(String address) {
        return new Cell(text, kind, address);
    }
}
