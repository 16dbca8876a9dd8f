package org.claimclock.csv.file;

/**
 * What stands between two line ends.
 *
 * @param number 1 for the first line of the file
 * @param text without its line end; only the beginning of a line that is too long
 * @param end how the line ends
 * @param cut whether the line was longer than the limit
 */
public record PhysicalLine(long number, String text, LineEnd end, boolean cut) {

    /** Mixed line ends are fine; {@code NONE} is the last line of a file that does not end its last line. */
    public enum LineEnd {
        LF("\n"),
        CRLF("\r\n"),
        CR("\r"),
        NONE("");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
