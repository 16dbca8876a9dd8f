package org.claimclock.intake.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.event.Feed;

/**
 * A made-up file of one feed with faults at random places, and the truth about it: which rows are innocent, on which lines they stand, and which
 * lines a fault touched. The same seed makes the same file.
 */
final class FeedFile {

    private static final String[] TEXTS = {
        "",
        "fine",
        "fine",
        "long, red",
        "a \"nice\" one",
        "two\nlines",
        "\nbegins below",
        "Gr\u00f6\u00dfe \uD83D\uDE00",
        "first\r\nsecond, third\n\nfifth",
        "C:\\temp\\",
        "=1+1",
        "As you wrote:\nE-7,C-1,APPROVE,r-7,2021-03-01,fine\nThanks, Ann",
        "#N/A"
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r", "\n", "\r\n"};

    final Feed feed;
    final StringBuilder text = new StringBuilder();
    final Map<Long, Row> innocent = new TreeMap<>();
    final Map<Long, Long> lastLines = new TreeMap<>();
    final Map<Long, FeedFault> faults = new TreeMap<>();
    final TreeSet<Long> touched = new TreeSet<>();

    private final Random random;
    private final List<String> columns;
    private final String lineEnd;
    private final boolean counting;
    private long line = 1;

    @SuppressWarnings("EnumOrdinal")
    FeedFile(long seed) {
        random = new Random(seed);
        feed = Feed.values()[random.nextInt(Feed.values().length)];
        columns = columns();
        lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
        counting = random.nextInt(3) > 0;
        append(String.join(",", columns));
        int rows = 80 + random.nextInt(80);
        int oneIn = 4 + random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            FeedLine made = new FeedLine(row(i), columns);
            // Two damaged neighbours can make a text that quotes a row, and only ids that count tell it from one.
            boolean apart = counting || !touched.contains(line - 1);
            if (random.nextInt(oneIn) == 0 && apart) {
                spoil(made);
            } else {
                keep(made);
            }
        }
    }

    /** The innocent rows alone, in their order. */
    String clean() {
        StringBuilder clean = new StringBuilder(String.join(",", columns)).append('\n');
        innocent.values()
                .forEach(row -> clean.append(new FeedLine(row, columns).text()).append('\n'));
        return clean.toString();
    }

    private List<String> columns() {
        List<String> found = new ArrayList<>(Arrays.asList(row(0).header().split(",")));
        found.add("x_more");
        if (random.nextBoolean()) {
            // The id stays in front: a text there that loses a quote leaves a last line that is a right row to anyone.
            Collections.shuffle(found.subList(1, found.size()), random);
        }
        return List.copyOf(found);
    }

    private Row row(int number) {
        String id = counting ? "E-%06d".formatted(1_000 + number * 3) : "E-" + random.nextInt(1_000_000);
        String said = TEXTS[random.nextInt(TEXTS.length)];
        return switch (feed) {
            case CLAIMS -> Row.claim(id).with("claim_name", said).with("partner_contact_name", "");
            case DECISIONS -> Row.decision(id).with("comment", said).with("seq", "");
            case CONSENTS -> Row.consent(id).with("note", said);
            case ACTIONS -> Row.action(id).with("justification", said).with("comment", "");
        };
    }

    private void keep(FeedLine made) {
        long first = line;
        innocent.put(first, made.row());
        append(made.text());
        lastLines.put(first, line - 1);
    }

    private void spoil(FeedLine made) {
        FeedFault[] kinds = FeedFault.values();
        FeedFault kind = kinds[random.nextInt(kinds.length)];
        long first = line;
        append(kind.apply(made, random));
        faults.put(first, kind);
        for (long each = first; each < line; each++) {
            touched.add(each);
        }
    }

    private void append(String record) {
        text.append(record).append(lineEnd);
        line += (record + lineEnd)
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }
}
