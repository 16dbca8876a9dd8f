package org.claimclock.notify.letter;

import java.util.regex.Pattern;

/** Makes harmless what people outside wrote: it can begin no header, hide nothing, and lead nowhere. */
final class Plain {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()&-]{0,79}");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("\\.(?=[\\p{L}\\p{N}])");

    private Plain() {}

    /** One line, without characters that cannot be seen. */
    static String line(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }

    /** Whether a text can only be a name: a mail program would make a link of {@code example.org} in it. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !LIKE_AN_ADDRESS.matcher(text).find();
    }

    /** A text that no mail program takes for a link. */
    static String withoutLinks(String text) {
        return LIKE_AN_ADDRESS.matcher(line(text)).replaceAll(". ");
    }
}
