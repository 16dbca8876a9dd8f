package org.claimclock.console.page;

import java.util.Arrays;
import java.util.List;

/**
 * A table of a page.
 *
 * @param caption says what it is of
 * @param columns their headings; one that begins with {@code #} is of numbers
 * @param rows as many cells as there are columns
 * @param none what to say instead of a table without rows
 */
record Grid(String caption, List<Heading> columns, List<List<Cell>> rows, String none) {

    record Heading(String name, String kind) {
        static Heading of(String text) {
            return text.startsWith("#") ? new Heading(text.substring(1), "number") : new Heading(text, "text");
        }
    }

    Grid {
        rows = List.copyOf(rows);
    }

    static Grid of(String caption, String none, List<List<Cell>> rows, String... columns) {
        return new Grid(caption, Arrays.stream(columns).map(Heading::of).toList(), rows, none);
    }
}
