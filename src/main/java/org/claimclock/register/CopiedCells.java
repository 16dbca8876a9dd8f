package org.claimclock.register;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Cells as the lines of PostgreSQL's COPY in its text format: parted by tabs, with a backslash before what would be taken for something else. */
final class CopiedCells implements Cells {
    private static final int PORTION = 1 << 16;

    private final Sink sink;
    private final StringBuilder lines = new StringBuilder(PORTION + PORTION / 4);
    private boolean inRow;

    CopiedCells(Sink sink) {
        this.sink = sink;
    }

    /** Takes whole lines, many at a time. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] lines) throws SQLException;
    }

    void endRow() throws SQLException {
        lines.append('\n');
        inRow = false;
        if (lines.length() >= PORTION) {
            send();
        }
    }

    /** To be called after the last row. */
    void send() throws SQLException {
        sink.take(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    @Override
    public Cells text(@Nullable String value) {
        begin();
        if (value == null) {
            lines.append("\\N");
        } else if (isPlain(value)) {
            lines.append(value);
        } else {
            escape(value);
        }
        return this;
    }

    private void begin() {
        if (inRow) {
            lines.append('\t');
        }
        inRow = true;
    }

    private static boolean isPlain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            if (each == '\\' || each < ' ') {
                return false;
            }
        }
        return true;
    }

    private void escape(String value) {
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            switch (each) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(each);
            }
        }
    }

    @Override
    public Cells number(long value) {
        begin();
        lines.append(value);
        return this;
    }

    @Override
    public Cells flag(boolean value) {
        begin();
        lines.append(value ? 't' : 'f');
        return this;
    }

    @Override
    public Cells date(@Nullable LocalDate value) {
        return text(value == null ? null : value.toString());
    }
}
