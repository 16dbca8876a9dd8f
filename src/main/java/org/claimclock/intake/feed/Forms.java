package org.claimclock.intake.feed;

import java.util.List;
import java.util.Locale;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.RawCell;
import org.claimclock.csv.cell.TextForm;

/** The forms of cells that several kinds of file have. */
final class Forms {

    static final TextForm CLAIM_ID = TextForm.of("letters, digits and hyphens", "[A-Za-z0-9-]+", "C-1001")
            .atMost(32);

    /**
     * Begins with a letter or digit, so that a spreadsheet that opens the list of exceptions finds no formula there. What a spreadsheet makes of a
     * long number, 1.23E+19, is no id: many events would share it.
     */
    static final TextForm EVENT_ID = TextForm.of(
                    "visible ASCII characters, the first one a letter or digit",
                    "(?![0-9]([.,][0-9]+)?E[+][0-9]{2,3}$)[A-Za-z0-9][ -~]*",
                    "E-2041")
            .atMost(64);

    static final TextForm PARTNER_ID = TextForm.of("digits", "[0-9]+", "4711").atMost(10);

    static final TextForm EMAIL = TextForm.of("an address without spaces", "[^\\s@<>|]+@[^\\s@<>|]+", "ada@example.com")
            .atMost(320);

    private static final int MOST_TEXT = 4_000;
    private static final int MOST_REFERENCES = 1_000;

    private Forms() {}

    static boolean isEmail(String text) {
        return text.length() <= EMAIL.most() && EMAIL.pattern().matcher(text).matches();
    }

    /** Free text, empty where there is none. A line end in it is LF, whatever wrote the file. */
    static String text(CellReader cells, String column) {
        return text(cells.optional(column));
    }

    static String text(RawCell cell) {
        return cell.text(MOST_TEXT).or("").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The sender's order of things that happened at one instant. */
    static int seq(CellReader cells) {
        return cells.optional("seq")
                .integer(Integer.MIN_VALUE, Integer.MAX_VALUE)
                .or(0);
    }

    /** References to proof of execution, each once. */
    static List<String> references(RawCell cell) {
        return cell.personal().list(MOST_REFERENCES).or(List.of()).stream()
                .distinct()
                .toList();
    }

    /** GUIDs compare without case. */
    static String guid(RawCell cell) {
        return cell.matching(TextForm.GUID).or("").toLowerCase(Locale.ROOT);
    }

    /** Codes compare without case, and a space is as good as an underscore. */
    static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
