package org.claimclock.csv.file;

import java.nio.ByteBuffer;

/**
 * In which legacy code page a text probably is: a guess for the message, nothing is decided by it. It looks at the words around the first wrong
 * byte, for a code page shows in which bytes beyond ASCII stand within words.
 */
final class CodePageGuess {

    private static final String SAVE = " Save it as \"CSV UTF-8\".";

    /** Bytes that mean nothing in Windows-1252. */
    private static final String UNUSED = "\u0081\u008d\u008f\u0090\u009d";

    /** Bytes that are letters in IBM850, and signs in Windows-1252 that never stand within a word. */
    private static final String WITHIN_WORDS =
            "\u0080\u0082\u0084\u0085\u0086\u0087\u0088\u0089\u008b\u0091\u0093\u0094\u0095\u0098\u0099";

    /** Letters with accents in Mac Roman that are something else in Windows-1252 and IBM850. */
    private static final String WITHIN_MAC_WORDS = "\u008e\u0096\u0097\u009a\u009b\u009c\u009e\u009f";

    private static final int MOST_BYTES = 4096;
    private static final int WORD = 3;

    private final ByteBuffer bytes;

    private CodePageGuess(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** What the wrong byte, at which the buffer stands, and those around it tell. */
    static String from(ByteBuffer wrong) {
        CodePageGuess guess = new CodePageGuess(wrong);
        int first = guess.at(0);
        if (first == 0xed && guess.at(1) >= 0xa0) {
            return "Maybe it is CESU-8, as some databases export it. Export it as UTF-8.";
        }
        String other = guess.otherScript();
        return other.isEmpty() ? guess.latin(first) : other;
    }

    private String latin(int first) {
        boolean withinWord = Character.isAlphabetic(at(-1)) && Character.isAlphabetic(at(1));
        if (withinWord && WITHIN_MAC_WORDS.indexOf(first) >= 0) {
            return "Maybe it is Mac Roman (\"CSV (Macintosh)\" in Excel)." + SAVE;
        }
        if (UNUSED.indexOf(first) >= 0 || (withinWord && WITHIN_WORDS.indexOf(first) >= 0)) {
            return "Maybe it is IBM850 (\"CSV (MS-DOS)\" in Excel)." + SAVE;
        }
        return "Maybe it is Windows-1252 (plain \"CSV\" in Excel)." + SAVE;
    }

    /** In other scripts whole words lie beyond ASCII; empty for Latin text with its single accents. */
    private String otherScript() {
        int words = 0;
        int small = 0;
        int capitals = 0;
        int low = 0;
        int run = 0;
        for (int i = 0; i < MOST_BYTES; i++) {
            int here = at(i);
            run = here >= 0x80 ? run + 1 : 0;
            words += run == WORD ? 1 : 0;
            small += here >= 0xe0 ? 1 : 0;
            capitals += here >= 0xc0 && here < 0xe0 ? 1 : 0;
            low += here >= 0x80 && here < 0xc0 ? 1 : 0;
        }
        if (words == 0) {
            return "";
        }
        if (low * 4 > small + capitals) {
            return "Maybe it is an East Asian code page such as GB18030 or Shift_JIS." + SAVE;
        }
        return (small >= capitals
                        ? "Maybe it is Windows-1251 or another code page of a script that is not Latin."
                        : "Maybe it is KOI8-R or another code page of a script that is not Latin.")
                + SAVE;
    }

    private int at(int distance) {
        int place = bytes.position() + distance;
        return place < 0 || place >= bytes.limit() ? 0 : bytes.get(place) & 0xff;
    }
}
