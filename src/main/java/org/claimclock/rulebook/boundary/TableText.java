package org.claimclock.rulebook.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table as text, cell by cell: what is moved must change nothing else.
 *
 * @param file path within the rules folder
 */
record TableText(String file, List<String> lines) {

    /** A row of the table. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static TableText read(Path folder, String file) {
        try {
            String text = Files.readString(folder.resolve(file));
            return new TableText(
                    file,
                    (text.startsWith("\uFEFF") ? text.substring(1) : text)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(text);
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(new Row(line, named(header, cells)));
            }
        }
        return rows;
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> named = new TreeMap<>();
        for (int at = 0; at < header.size() && at < cells.size(); at++) {
            named.put(header.get(at).strip(), cells.get(at).strip());
        }
        return named;
    }

    /** The whole text with other values in some cells. */
    String with(List<Edit> edits) {
        List<String> changed = new ArrayList<>(lines);
        for (Edit edit : edits) {
            int at = edit.line() - 1;
            List<String> cells = cells(changed.get(at));
            cells.set(header().indexOf(edit.column()), edit.value());
            changed.set(at, String.join(",", cells));
        }
        return String.join("\n", changed) + "\n";
    }

    private List<String> header() {
        return lines.stream()
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .findFirst()
                .map(text -> cells(text).stream().map(String::strip).toList())
                .orElse(List.of());
    }

    /** Cells as they are written, with their quotes. */
    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : text.toCharArray()) {
            quoted ^= each == '"';
            if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
