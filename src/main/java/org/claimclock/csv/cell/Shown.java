package org.claimclock.csv.cell;

/** A value as it may be shown in a message: in quotes, at most 40 characters, and nothing that cannot be seen. */
public final class Shown {

    private static final int MOST = 40;

    private Shown() {}

    public static String of(String value) {
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(MOST).forEach(c -> append(shown, c));
        if (value.codePointCount(0, value.length()) > MOST) {
            shown.append("...");
        }
        return shown.append('"').toString();
    }

    private static void append(StringBuilder shown, int c) {
        boolean visible = c == ' ' || !(Character.isSpaceChar(c) || Character.isISOControl(c) || hidden(c));
        if (visible) {
            shown.appendCodePoint(c);
        } else {
            shown.append("<U+%04X>".formatted(c));
        }
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
