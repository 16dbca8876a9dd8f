package org.claimclock.csv.file;

import java.nio.ByteBuffer;

/** What a file that is not UTF-8 probably is: a guess for the message, nothing is decided by it. */
final class EncodingGuess {

    private static final int[] NOT_IN_1252 = {0x81, 0x8d, 0x8f, 0x90, 0x9d};

    private EncodingGuess() {}

    /**
     * A guess from the first bytes of the file and the bytes from the wrong one on.
     *
     * @param start the first bytes of the file
     * @param at the wrong byte and some that follow
     */
    static String from(byte[] start, ByteBuffer at) {
        if (begins(start, 0xff, 0xfe) || looksLikeWideText(start, 1)) {
            return "Maybe it is UTF-16LE (\"Unicode\" in Windows). Save it as \"CSV UTF-8\".";
        }
        if (begins(start, 0xfe, 0xff) || looksLikeWideText(start, 0)) {
            return "Maybe it is UTF-16BE. Save it as \"CSV UTF-8\".";
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return "It is an Excel workbook, or a ZIP. Save it as \"CSV UTF-8\".";
        }
        if (begins(start, 0x1f, 0x8b)) {
            return "It is packed with gzip. Name it .csv.gz.";
        }
        return singleByte(at);
    }

    private static String singleByte(ByteBuffer at) {
        int first = at.get(at.position()) & 0xff;
        if (first == 0xed && at.remaining() > 1 && (at.get(at.position() + 1) & 0xff) >= 0xa0) {
            return "Maybe it is CESU-8, as some databases export it. Export it as UTF-8.";
        }
        for (int odd : NOT_IN_1252) {
            if (first == odd) {
                return "Maybe it is IBM850 (\"CSV (MS-DOS)\" in Excel). Save it as \"CSV UTF-8\".";
            }
        }
        return "Maybe it is Windows-1252 (plain \"CSV\" in Excel). Save it as \"CSV UTF-8\".";
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
