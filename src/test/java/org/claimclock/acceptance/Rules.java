package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped {@code rules/} that a test may change, as compliance would: by editing its tables. */
record Rules(Path folder) {

    private static final Path SHIPPED = Path.of("rules");
    private static final List<String> TEST_CALENDARS = List.of("test-us.csv", "test-il.csv");

    /** The shipped rules with the test calendars beside the shipped ones, counting days by TEST-US. */
    static Rules copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            for (String calendar : TEST_CALENDARS) {
                Files.writeString(folder.resolve("calendars/" + calendar), shippedTestCalendar(calendar), UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Rules not copied from " + SHIPPED.toAbsolutePath(), e);
        }
        return new Rules(folder).policy("program_calendar", "TEST-US");
    }

    Rules calendar(String calendar) {
        return policy("program_calendar", calendar);
    }

    Rules policy(String name, String value) {
        return cell("policy.csv", name, "value", value);
    }

    /** Moves the last day of a clock to the next business day when it is none. */
    Rules rolling(String clock) {
        return cell("clocks.csv", clock, "roll", "NEXT_BUSINESS_DAY");
    }

    /** Replaces some text of a table, which must be there. */
    Rules replace(String table, String text, String by) {
        String before = read(table);
        if (!before.contains(text)) {
            throw new IllegalStateException("rules/" + table + " does not contain '" + text + "'.");
        }
        return write(table, before.replace(text, by));
    }

    Rules append(String table, String lines) {
        return write(table, read(table) + lines);
    }

    /** Sets a column in every row whose first cell is the key. Cells before that column must hold no comma. */
    Rules cell(String table, String key, String column, String value) {
        List<String> lines = new ArrayList<>();
        int place = -1;
        int changed = 0;
        for (String line : read(table).lines().toList()) {
            String[] cells = line.split(",", -1);
            if (place < 0 && !line.startsWith("#")) {
                place = Arrays.asList(cells).indexOf(column);
            } else if (place > 0 && cells[0].equals(key)) {
                cells[place] = value;
                changed++;
            }
            lines.add(String.join(",", cells));
        }
        if (changed == 0) {
            throw new IllegalStateException("rules/" + table + " has no row '" + key + "' with a '" + column + "'.");
        }
        return write(table, String.join("\n", lines) + "\n");
    }

    private String read(String table) {
        try {
            return Files.readString(folder.resolve(table), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rules write(String table, String text) {
        try {
            Files.writeString(folder.resolve(table), text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String shippedTestCalendar(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/acceptance/calendars", name), UTF_8);
    }
}
