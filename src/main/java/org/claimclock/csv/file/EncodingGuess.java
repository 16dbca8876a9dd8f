package org.claimclock.csv.file;

import java.nio.ByteBuffer;

/** What a file that is not UTF-8 probably is: a guess for the message, nothing is decided by it. */
final class EncodingGuess {

    /** Bytes that mean nothing in Windows-1252. */
    private static final String UNUSED = "\u0081\u008d\u008f\u0090\u009d";

    /** Bytes that are letters in IBM850, and signs in Windows-1252 that never stand within a word. */
    private static final String WITHIN_WORDS =
            "\u0080\u0082\u0084\u0085\u0086\u0087\u0088\u0089\u008b\u0091\u0093\u0094\u0095\u0098\u0099";

    private EncodingGuess() {}

    /** What the first bytes of the file tell; empty if they tell nothing. */
    static String from(byte[] start) {
        if (begins(start, 0xff, 0xfe) || looksLikeWideText(start, 1)) {
            return "Maybe it is UTF-16LE (\"Unicode\" in Windows). Save it as \"CSV UTF-8\".";
        }
        if (begins(start, 0xfe, 0xff) || looksLikeWideText(start, 0)) {
            return "Maybe it is UTF-16BE. Save it as \"CSV UTF-8\".";
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return "It is an Excel workbook, or a ZIP. Save it as \"CSV UTF-8\".";
        }
        return begins(start, 0x1f, 0x8b) ? "It is packed with gzip. Name it .csv.gz." : "";
    }

    /** What the wrong byte, at which the buffer stands, and those around it tell. */
    static String from(ByteBuffer wrong) {
        int first = at(wrong, 0);
        if (first == 0xed && at(wrong, 1) >= 0xa0) {
            return "Maybe it is CESU-8, as some databases export it. Export it as UTF-8.";
        }
        boolean withinWord = Character.isAlphabetic(at(wrong, -1)) && Character.isAlphabetic(at(wrong, 1));
        if (UNUSED.indexOf(first) >= 0 || (withinWord && WITHIN_WORDS.indexOf(first) >= 0)) {
            return "Maybe it is IBM850 (\"CSV (MS-DOS)\" in Excel). Save it as \"CSV UTF-8\".";
        }
        return "Maybe it is Windows-1252 (plain \"CSV\" in Excel). Save it as \"CSV UTF-8\".";
    }

    private static int at(ByteBuffer bytes, int distance) {
        int place = bytes.position() + distance;
        return place < 0 || place >= bytes.limit() ? 0 : bytes.get(place) & 0xff;
    }

    /** Latin text in two bytes a character has its zeros at every second place. */
    private static boolean looksLikeWideText(byte[] start, int zeros) {
        int pairs = Math.min(start.length, 64) / 2;
        int hits = 0;
        for (int i = 0; i < pairs; i++) {
            if (start[2 * i + zeros] == 0 && start[2 * i + 1 - zeros] != 0) {
                hits++;
            }
        }
        return pairs >= 2 && hits * 4 >= pairs * 3;
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
