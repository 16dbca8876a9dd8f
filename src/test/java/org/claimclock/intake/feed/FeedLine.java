package org.claimclock.intake.feed;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A right row of a made-up file, to be written whole or with one cell spoiled.
 *
 * @param columns in the order of the file
 */
record FeedLine(Row row, List<String> columns) {

    /** A column that may hold any text. */
    String textColumn() {
        return switch (row.feed()) {
            case CLAIMS -> "claim_name";
            case DECISIONS -> "comment";
            case CONSENTS -> "note";
            case ACTIONS -> "justification";
        };
    }

    String timeColumn() {
        return switch (row.feed()) {
            case CLAIMS -> "created_at";
            case DECISIONS -> "decided_at";
            case CONSENTS -> "responded_at";
            case ACTIONS -> "acted_at";
        };
    }

    String codeColumn() {
        return switch (row.feed()) {
            case CLAIMS -> "activity";
            case DECISIONS -> "decision";
            case CONSENTS -> "response";
            case ACTIONS -> "action";
        };
    }

    String anyColumn(Random random) {
        return columns.get(random.nextInt(columns.size()));
    }

    /** As it should stand in a file, written here once more so that the product's writer is not its own judge. */
    String text() {
        return columns.stream().map(this::quoted).collect(joining(","));
    }

    /** With one cell as it is given, in quotes where RFC 4180 asks for them. */
    String with(String column, String value) {
        return new FeedLine(row.with(column, value), columns).text();
    }

    /** With one cell as it is given, quotes and all. */
    String raw(String column, String raw) {
        List<String> cells = new ArrayList<>();
        for (String each : columns) {
            cells.add(each.equals(column) ? raw : quoted(each));
        }
        return String.join(",", cells);
    }

    /** All cells as they are, to be joined by something else than commas. */
    List<String> values() {
        return columns.stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .toList();
    }

    /** The raw cells of the row but the last few. */
    String without(int last) {
        return columns.subList(0, columns.size() - last).stream()
                .map(this::quoted)
                .collect(joining(","));
    }

    private String quoted(String column) {
        String cell = row.cells().getOrDefault(column, "");
        return cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
