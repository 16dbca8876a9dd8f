package org.claimclock.csv.cell;

import java.util.regex.Pattern;

/**
 * A value as it may be shown in a message: in quotes, at most 40 characters, and nothing that cannot be seen. What looks like a mail address, a
 * person's name or a telephone number is not shown: where columns have slipped, it may stand in any of them.
 */
public final class Shown {

    private static final int MOST = 40;
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ +\\p{Lu}\\p{Ll}+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9(][0-9]*[ ()./-][0-9() ./-]{5,}|\\+[0-9]{7,}");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}");

    private Shown() {}

    public static String of(String value) {
        if (isPersonal(value)) {
            return "A value that may be personal";
        }
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(MOST).forEach(c -> append(shown, c));
        if (value.codePointCount(0, value.length()) > MOST) {
            shown.append("...");
        }
        return shown.append('"').toString();
    }

    private static boolean isPersonal(String value) {
        boolean telephone =
                TELEPHONE.matcher(value).matches() && !DATE.matcher(value).lookingAt();
        return value.indexOf('@') >= 0 || NAME.matcher(value).find() || telephone;
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
