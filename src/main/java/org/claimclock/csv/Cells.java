package org.claimclock.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Cuts one record into its cells. */
final class Cells {

    private RFC4180Parser parser = new RFC4180ParserBuilder().build();
    private int usual = 16;

    /** The cells of a record without any quote, just as opencsv would cut it and several times faster. */
    String[] plain(String record) {
        String[] cells = new String[usual];
        int count = 0;
        int from = 0;
        for (int comma = record.indexOf(','); comma >= 0; comma = record.indexOf(',', from)) {
            if (count + 1 == cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[count++] = record.substring(from, comma);
            from = comma + 1;
        }
        cells[count++] = record.substring(from);
        usual = Math.max(count, 2);
        return count == cells.length ? cells : Arrays.copyOf(cells, count);
    }

    /** The cells of a whole record whose quotes are known to be right. */
    String[] quoted(String record) {
        try {
            return parser.parseLine(record);
        } catch (IOException e) {
            parser = new RFC4180ParserBuilder().build();
            throw new UncheckedIOException("opencsv refuses a record whose quotes are right", e);
        }
    }

    static int commas(String line) {
        int commas = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
            commas++;
        }
        return commas;
    }

    /** As how many cells a physical line would count if it were a row and no quote had a meaning. Prose has its commas before spaces. */
    static int atFirstSight(String line) {
        int cells = 1;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
            if (comma + 1 == line.length() || line.charAt(comma + 1) != ' ') {
                cells++;
            }
        }
        return cells;
    }
}
