package org.claimclock.intake.feed;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;

/** A row of a file with all that is right, to be spoiled a cell at a time. It is read through a file, as any row is. */
public record Row(Feed feed, Map<String, String> cells) {

    static final String TENANT = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    static final LocalDate AS_OF = LocalDate.of(2021, 3, 2);

    public static Row claim(String id) {
        return new Row(Feed.CLAIMS, Map.of())
                .with("claim_id", id)
                .with("partner_id", "0004711")
                .with("customer_tenant_id", TENANT)
                .with("solution_area", "MICROSOFT_365")
                .with("activity", "USAGE")
                .with("products", "TEAMS")
                .with("status", "EDITING")
                .with("created_at", "2021-03-01T09:00-08:00");
    }

    public static Row decision(String id) {
        return new Row(Feed.DECISIONS, Map.of())
                .with("event_id", id)
                .with("claim_id", "C-1")
                .with("decision", "APPROVE")
                .with("reviewer_id", "r-7")
                .with("decided_at", "2021-03-01T16:00-08:00");
    }

    static Row consent(String id) {
        return new Row(Feed.CONSENTS, Map.of())
                .with("event_id", id)
                .with("claim_id", "C-1")
                .with("customer_tenant_id", TENANT)
                .with("response", "DENY")
                .with("responded_at", "2021-03-01T16:00-08:00");
    }

    static Row action(String id) {
        return new Row(Feed.ACTIONS, Map.of())
                .with("event_id", id)
                .with("claim_id", "C-1")
                .with("action", "COMMENT")
                .with("acted_at", "2021-03-01T16:00-08:00")
                .with("acted_by_role", "GLOBAL_ADMIN");
    }

    static Row edit(String field, String value) {
        return action("E-1").with("action", "EDIT").with("field_name", field).with("field_value", value);
    }

    public Row with(String column, String cell) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(column, cell);
        return new Row(feed, more);
    }

    public String header() {
        return String.join(",", cells.keySet());
    }

    /** As it stands in a file. */
    public String line() {
        return cells.values().stream()
                .map(cell -> cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(joining(","));
    }

    Reading read() {
        return read(header() + "\n" + line() + "\n");
    }

    Reading read(String text) {
        FeedReader reader = FeedReader.of(feed, new ShippedRules(), AS_OF);
        try {
            Path file = Files.createTempDirectory("rows").resolve(feed.prefix() + ".csv");
            Files.writeString(file, text);
            try (CsvReader records = CsvReader.open(file, reader.columns())) {
                return reader.read((CsvRow) records.next());
            } finally {
                Files.delete(file);
                Files.delete(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event of a row that is right. */
    ClaimEvent event() {
        return ((Reading.Read) read()).event();
    }

    String digest() {
        return ((Reading.Read) read()).content();
    }

    /** {@code CODE column: message} for each fault of a row that is not. */
    List<String> faults() {
        return read() instanceof Reading.Refused refused
                ? refused.problems().stream()
                        .map(problem -> "%s %s: %s".formatted(problem.code(), problem.column(), problem.message()))
                        .toList()
                : List.of();
    }
}
