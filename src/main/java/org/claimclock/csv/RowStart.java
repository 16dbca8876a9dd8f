package org.claimclock.csv;

import java.util.regex.Pattern;

/** How the rows of a file begin: their first cells are mostly ids of one shape, and the lines of a text are not. */
final class RowStart {

    /** Longer than any id, and short enough for the patterns, whose work grows with the square of a word. */
    private static final int MOST = 100;

    private static final Pattern NUMBER = Pattern.compile("\\p{L}*[0-9][\\p{L}0-9]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private String firstCell = "";

    /** Keeps the first cell of a row that came out right. */
    void learn(String cell) {
        firstCell = cell;
    }

    /** Whether a physical line begins as the rows of this file do; before any row was right, as the given line does. */
    boolean begins(String line, String otherwise) {
        String row = firstCell.isBlank() ? firstCell(otherwise) : firstCell;
        String cell = firstCell(line);
        return cell.length() <= MOST && row.length() <= MOST && shape(row).equals(shape(cell));
    }

    private static String firstCell(String line) {
        int from = line.startsWith("\"") ? 1 : 0;
        int comma = line.indexOf(',');
        return comma < from ? line.substring(from) : line.substring(from, comma);
    }

    /** C-1001 and R-2 have the same shape, "a-9": what matters is where letters, numbers and signs stand and not how many there are. */
    private static String shape(String cell) {
        return WORD.matcher(NUMBER.matcher(cell.strip()).replaceAll("9")).replaceAll("a");
    }
}
