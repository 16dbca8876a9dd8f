package org.claimclock.csv;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How the rows of a file begin: their first cells are mostly ids or codes of a few shapes, and the lines of a text are not. */
final class RowStart {

    /** Longer than any id, and short enough for the patterns, whose work grows with the square of a word. */
    private static final int MOST = 100;

    private static final int REMEMBERED = 32;
    private static final Pattern NUMBER = Pattern.compile("\\p{L}*[0-9][\\p{L}0-9]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final String[] firstCells = new String[REMEMBERED];
    private long learned;

    /** Keeps the first cell of a row that came out right, in place of the oldest one. */
    void learn(String cell) {
        firstCells[(int) (learned++ % REMEMBERED)] = cell;
    }

    /** Whether a physical line begins as rows of this file do; before any row was right, as the given line does. */
    boolean begins(String line, String otherwise) {
        String cell = firstCell(line);
        if (cell.length() > MOST) {
            return false;
        }
        String shape = shape(cell);
        return shape.equals(shape(firstCell(otherwise)))
                || Arrays.stream(firstCells).limit(learned).anyMatch(known -> shape.equals(shape(known)));
    }

    static String firstCell(String line) {
        int from = line.startsWith("\"") ? 1 : 0;
        int comma = line.indexOf(',');
        return comma < from ? line.substring(from) : line.substring(from, comma);
    }

    /** C-1001 and R-2 have the same shape, "a-9": what matters is where letters, numbers and signs stand and not how many there are. */
    private static String shape(String cell) {
        String text = cell.strip();
        if (text.length() > MOST) {
            return "long";
        }
        return GUID.matcher(text).matches()
                ? "GUID"
                : WORD.matcher(NUMBER.matcher(text).replaceAll("9")).replaceAll("a");
    }
}
