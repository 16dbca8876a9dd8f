package org.claimclock.rulebook.engine.drl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a rule file are copied into generated code: what could end a text or a comment there is kept out, and what nobody sees. */
final class PlainText {
    static final String FOUND = "a quote, a backslash, a control character or the sign of a comment stands";

    private static final Pattern PLAIN = Pattern.compile("(?!.*(/\\*|\\*/))[^\"\\\\\\p{Cntrl}]*");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Zs}&&[^ \\t\\n]]");

    private PlainText() {}

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** A character that a reader of the file does not see, or takes for a space. */
    record Unseen(int place, String name) {}

    static Optional<Unseen> findUnseen(String text) {
        var found = UNSEEN.matcher(text);
        return found.find()
                ? Optional.of(new Unseen(
                        found.start(), String.format(Locale.ROOT, "U+%04X", text.codePointAt(found.start()))))
                : Optional.empty();
    }
}
