package org.claimclock.csv.file;

import java.io.IOException;
import java.nio.CharBuffer;
import org.claimclock.csv.file.PhysicalLine.LineEnd;
import org.jspecify.annotations.Nullable;

/** Cuts text into physical lines at LF, CRLF and lone CR. Of a line that is longer than the limit it keeps the beginning only. */
final class PhysicalLines {

    private final Utf8Chars in;
    private final int mostChars;
    private final CharBuffer buffer = CharBuffer.allocate(1 << 15).limit(0);
    private final char[] chars = buffer.array();
    private final StringBuilder begun = new StringBuilder();
    private boolean cut;
    private long count;

    PhysicalLines(Utf8Chars in, int mostChars) {
        this.in = in;
        this.mostChars = mostChars;
    }

    /** The next line, or null after the last one. */
    @Nullable
    PhysicalLine next() throws IOException {
        if (!more(1)) {
            return null;
        }
        begun.setLength(0);
        cut = false;
        do {
            int from = buffer.position();
            int end = nextLineEnd(from);
            if (end < buffer.limit()) {
                return line(from, end);
            }
            keep(from, end);
            buffer.position(end);
        } while (more(1));
        return new PhysicalLine(++count, begun.toString(), LineEnd.NONE, cut);
    }

    private PhysicalLine line(int from, int end) throws IOException {
        String text;
        if (begun.isEmpty() && end - from <= mostChars) {
            text = new String(chars, from, end - from);
        } else {
            keep(from, end);
            text = begun.toString();
        }
        return new PhysicalLine(++count, text, takeLineEnd(end), cut);
    }

    private LineEnd takeLineEnd(int at) throws IOException {
        buffer.position(at + 1);
        if (chars[at] == '\n') {
            return LineEnd.LF;
        }
        if (more(2) && chars[buffer.position()] == '\n') {
            buffer.position(buffer.position() + 1);
            return LineEnd.CRLF;
        }
        return LineEnd.CR;
    }

    private int nextLineEnd(int from) {
        int limit = buffer.limit();
        int i = from;
        while (i < limit && chars[i] != '\n' && chars[i] != '\r') {
            i++;
        }
        return i;
    }

    private void keep(int from, int end) {
        int room = mostChars - begun.length();
        cut |= end - from > room;
        begun.append(chars, from, Math.min(room, end - from));
    }

    /** @param linesOn how many lines after the last whole one the next character stands */
    private boolean more(int linesOn) throws IOException {
        return buffer.hasRemaining() || in.read(buffer, count + linesOn);
    }
}
