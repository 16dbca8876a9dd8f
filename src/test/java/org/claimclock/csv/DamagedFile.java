package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A made-up file with damages at random places, and the truth about it: which rows are innocent, on which line each begins and what is in it, and
 * which lines a damage touched. The same seed makes the same file.
 */
final class DamagedFile {

    private static final String[] WORDS = {
        "Hose",
        "5mm",
        "",
        "long, red",
        "a \"nice\" one",
        "two\nlines",
        "\nbegins below",
        "ends below\n",
        "\"",
        "\"\"",
        "Größe",
        "\uD83D\uDE00",
        "x,y",
        "it's",
        "0007",
        " ",
        "first\r\nsecond, third\n\nfifth",
        ",",
        "C:\\temp\\",
        "#N/A",
        "=1+1",
        "- a list\n- of, two, things"
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r", "\n", "\n"};

    final List<String> columns;
    final StringBuilder text = new StringBuilder();
    final Map<Long, List<String>> innocent = new TreeMap<>();
    final Map<Long, Long> lastLines = new TreeMap<>();
    final TreeSet<Long> touched = new TreeSet<>();
    final Map<Long, Damage> damages = new TreeMap<>();

    private final Random random;
    private final String lineEnd;
    private final boolean mixed;
    private long line = 1;

    DamagedFile(long seed) {
        random = new Random(seed);
        columns =
                IntStream.range(0, 3 + random.nextInt(8)).mapToObj(i -> "c" + i).toList();
        lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
        mixed = random.nextInt(4) == 0;
        append(String.join(",", columns), lineEnd);
        int rows = 80 + random.nextInt(80);
        int oneIn = 3 + random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            row(i, random.nextInt(oneIn) == 0);
        }
    }

    private void row(int number, boolean damaged) {
        List<String> cells = new ArrayList<>();
        cells.add("R-" + number);
        while (cells.size() < columns.size()) {
            cells.add(word(number));
        }
        if (!damaged) {
            long first = line;
            innocent.put(first, cells.stream().map(String::strip).toList());
            append(Damage.quoted(cells), end());
            lastLines.put(first, line - 1);
            return;
        }
        Damage[] kinds = Damage.values();
        Damage kind = kinds[random.nextInt(kinds.length)];
        long from = line;
        append(kind.apply(cells, random), end());
        damages.put(from, kind);
        for (long i = from; i < line; i++) {
            touched.add(i);
        }
    }

    private String word(int number) {
        return random.nextInt(3) == 0 ? WORDS[random.nextInt(WORDS.length)] : "v" + number;
    }

    private String end() {
        return mixed ? LINE_ENDS[random.nextInt(LINE_ENDS.length)] : lineEnd;
    }

    private void append(String record, String end) {
        // CR and a following LF would make one line end of two.
        boolean joins = !text.isEmpty() && text.charAt(text.length() - 1) == '\r' && record.startsWith("\n");
        if (joins) {
            throw new IllegalStateException("a record never begins with a line end");
        }
        text.append(record).append(end);
        line += (record + end)
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }
}
