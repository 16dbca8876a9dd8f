package org.claimclock.csv;

/**
 * Follows the quotes of one record as RFC 4180 has them, physical line by physical line: a cell is quoted from its first character to its last or
 * not at all, and a quote inside is doubled. It finds where the quotes break; the cells themselves are opencsv's work.
 */
final class QuoteScan {

    private enum At {
        CELL_START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    /** What is wrong with the quotes so far. */
    enum Fault {
        NONE,
        QUOTE_IN_PLAIN_CELL,
        TEXT_AFTER_QUOTE
    }

    private At at = At.CELL_START;
    private int cells = 1;
    private int openedAt;
    private Fault fault = Fault.NONE;
    private int faultAt;

    /** Reads one more physical line; stops at the first fault. */
    void read(String text) {
        int i = 0;
        while (i < text.length() && fault == Fault.NONE) {
            i = at == At.QUOTED ? readQuoted(text, i) : readPlain(text, i);
        }
    }

    private int readPlain(String text, int i) {
        char c = text.charAt(i);
        if (c == ',') {
            cells++;
            at = At.CELL_START;
        } else if (at == At.CLOSED) {
            fail(Fault.TEXT_AFTER_QUOTE, i);
        } else if (c != '"') {
            at = At.PLAIN;
        } else if (at == At.CELL_START) {
            openedAt = i;
            at = At.QUOTED;
        } else {
            fail(Fault.QUOTE_IN_PLAIN_CELL, i);
        }
        return i + 1;
    }

    private int readQuoted(String text, int i) {
        int quote = text.indexOf('"', i);
        if (quote < 0) {
            return text.length();
        }
        boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
        if (!doubled) {
            at = At.CLOSED;
        }
        return quote + (doubled ? 2 : 1);
    }

    /** Where, in a line that begins inside a quoted cell, the cell ends; the length of the line if it does not. */
    static int closingQuote(String text) {
        int quote = text.indexOf('"');
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? text.length() : quote;
    }

    private void fail(Fault what, int where) {
        fault = what;
        faultAt = where;
    }

    /** Whether the record goes on in the next physical line. */
    boolean open() {
        return at == At.QUOTED && fault == Fault.NONE;
    }

    Fault fault() {
        return fault;
    }

    /** The place of the fault in its physical line; 1 is the first character. */
    int faultAt() {
        return faultAt + 1;
    }

    /** The place where the last quoted cell begins in its physical line; 1 is the first character. */
    int openedAt() {
        return openedAt + 1;
    }

    /** Cells seen so far. */
    int cells() {
        return cells;
    }
}
