package org.claimclock.csv.file;

/** What a file that is no text in UTF-8 probably is, by its first bytes: a guess for the message. */
final class EncodingGuess {

    private EncodingGuess() {}

    /** What the first bytes of the file tell; empty if they tell nothing. */
    static String from(byte[] start) {
        if (begins(start, 0xff, 0xfe, 0, 0) || begins(start, 0, 0, 0xfe, 0xff)) {
            return "It is UTF-32. Save it as \"CSV UTF-8\".";
        }
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
