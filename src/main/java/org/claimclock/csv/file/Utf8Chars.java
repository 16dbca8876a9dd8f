package org.claimclock.csv.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.claimclock.csv.file.FileFault.Code.NOT_UTF8;
import static org.claimclock.csv.file.FileFault.Code.NUL_BYTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;

/** Decodes UTF-8 strictly, knows the offset of the byte it stands at, and skips a byte order mark at the very start. */
final class Utf8Chars {

    private static final int START = 64;
    /** No row holds so many bytes of zero in a row; a disk that was full, or an upload with a hole, does. */
    private static final int MOST_ZEROS = 512;

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private byte[] start = {};
    private String guess = "";
    private long offset;
    private long line = 1;
    private int zeros;
    private long zerosFrom;
    private boolean tooManyZeros;
    private boolean ended;

    Utf8Chars(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * Fills the buffer with at least one character; leaves it empty and returns false at the end of the file. What is good before a bad byte is
     * handed out first, so that the caller knows the line that the bad byte is in.
     *
     * @param inLine the physical line in which the next character stands
     */
    boolean read(CharBuffer target, long inLine) throws IOException {
        line = inLine;
        target.clear();
        while (target.position() == 0) {
            CoderResult result = decoder.decode(bytes, target, ended);
            if (target.position() == 0) {
                if (result.isError()) {
                    throw notUtf8();
                }
                if (ended || tooManyZeros) {
                    refuseZeros();
                    target.limit(0);
                    return false;
                }
                refill();
            }
        }
        target.flip();
        return true;
    }

    private void refill() throws IOException {
        offset += bytes.position();
        bytes.compact();
        int from = bytes.position();
        int got = in.read(bytes.array(), from, bytes.remaining());
        ended = got < 0;
        bytes.position(from + Math.max(got, 0)).flip();
        if (start.length == 0 && got > 0) {
            begin(got);
        }
        countZeros(from);
    }

    private void begin(int got) throws IOException {
        // A stream may hand out one byte at first: wait for the few that a byte order mark needs.
        int have = got;
        for (int more = 0; have < START && more >= 0; have += Math.max(more, 0)) {
            more = in.read(bytes.array(), have, START - have);
        }
        bytes.limit(have);
        start = Arrays.copyOf(bytes.array(), Math.min(have, START));
        guess = EncodingGuess.from(start);
        if (have >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            bytes.position(3);
        }
    }

    /** A single zero costs its row only; many, or some at the end of the file, tell that the file is not whole. */
    private void countZeros(int from) {
        byte[] array = bytes.array();
        int run = zeros;
        for (int i = from; i < bytes.limit(); i++) {
            if (array[i] != 0) {
                run = 0;
            } else if (run++ == 0) {
                zerosFrom = offset + i;
            }
            if (run > 0 && (run == MOST_ZEROS || !guess.isEmpty())) {
                tooManyZeros = true;
                bytes.limit(Math.max(i, bytes.position()));
            }
        }
        zeros = run;
    }

    private void refuseZeros() throws FaultyFileException {
        if (zeros == 0) {
            return;
        }
        if (!guess.isEmpty()) {
            throw fault(NOT_UTF8, zerosFrom, "is zero, which UTF-8 text does not hold. " + guess);
        }
        String what = tooManyZeros ? "is the first of many that are zero" : "and all behind it are zero";
        throw fault(
                NUL_BYTES,
                zerosFrom,
                what + ". Maybe the disk was full or the upload was cut off: send the file again.");
    }

    private FaultyFileException notUtf8() {
        if (ended && bytes.remaining() < 4 && beginsACharacter()) {
            return fault(
                    NOT_UTF8,
                    where(),
                    "begins a character that the file ends within. Maybe the upload was cut off: send it again.");
        }
        return fault(
                NOT_UTF8,
                where(),
                "(0x%02X) is not UTF-8. %s"
                        .formatted(bytes.get(bytes.position()), guess.isEmpty() ? CodePageGuess.from(bytes) : guess));
    }

    /** Whether what is left would be fine if only more bytes followed. */
    private boolean beginsACharacter() {
        int lead = bytes.get(bytes.position()) & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || bytes.remaining() >= length) {
            return false;
        }
        for (int i = bytes.position() + 1; i < bytes.limit(); i++) {
            if ((bytes.get(i) & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private long where() {
        return offset + bytes.position();
    }

    private FaultyFileException fault(FileFault.Code code, long where, String what) {
        return new FaultyFileException(
                code, file, String.format(Locale.ROOT, "Line %d, byte %,d %s", line, where, what));
    }
}
