package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A published CSV file read by a reader of our own, so that the program's writer is judged by another's eyes. Lines are by column name. */
record Table(List<String> columns, List<Line> lines) {

    /** One line: asking for a column that the file does not have fails. */
    record Line(Map<String, String> cells) {

        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new AssertionError("No column '" + column + "', only " + cells.keySet());
            }
            return cell;
        }
    }

    static Table read(Path file) {
        try {
            String text = Files.readString(file, UTF_8);
            return parse(text.replaceFirst("^(?:#.*\n)+", ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Not published: " + file, e);
        }
    }

    static Table parse(String text) {
        List<List<String>> records = records(text);
        List<String> columns = records.get(0);
        List<Line> lines = new ArrayList<>();
        for (List<String> cells : records.subList(1, records.size())) {
            if (cells.size() != columns.size()) {
                throw new AssertionError(cells.size() + " cells for the columns " + columns + ": " + cells);
            }
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                line.put(columns.get(i), cells.get(i));
            }
            lines.add(new Line(line));
        }
        return new Table(columns, List.copyOf(lines));
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
            } else {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            }
        }
        return records;
    }
}
