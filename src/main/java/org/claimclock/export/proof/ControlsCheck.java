package org.claimclock.export.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvLimits;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;
import org.claimclock.export.pack.Controls;
import org.claimclock.export.pack.LineTotals;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.table.EligibleClaims;
import org.claimclock.export.table.TableNames;
import tools.jackson.databind.JsonNode;

/** The control totals, computed again from the files. */
record ControlsCheck(Path folder, PackageReading reading, FolderCheck files) {

    List<Discrepancy> discrepancies() {
        List<Discrepancy> found = new ArrayList<>();
        expect(found, "content", Controls.DELTA, reading.text("content"));
        for (String table : TableNames.ALL) {
            if (reading.files().stream().noneMatch(file -> file.path().equals(table))) {
                found.add(wrong("resources", table, "none"));
            }
        }
        if (files.isSound(EligibleClaims.FILE)) {
            checkLines(found);
        }
        for (JsonNode input : reading.controls().path("inputs")) {
            checkBalance(found, input);
        }
        reading.controls()
                .path("feeds")
                .properties()
                .forEach(feed -> checkBalance(found, feed.getKey(), feed.getValue()));
        return found;
    }

    private void checkLines(List<Discrepancy> found) {
        LineTotals totals = new LineTotals();
        List<Discrepancy> other = new ArrayList<>();
        try (CsvReader rows = CsvReader.open(
                folder.resolve(EligibleClaims.FILE), CsvColumns.required(EligibleClaims.names()), CsvLimits.OWN)) {
            while (rows.hasNext()) {
                if (rows.next() instanceof CsvRow row) {
                    totals.count(row.cell("action"), row.cell("claim_id"), row.cell("line_id"));
                    if (!row.cell("as_of").equals(reading.text("as_of")) && other.isEmpty()) {
                        other.add(otherNight(row));
                    }
                }
            }
        } catch (NumberFormatException e) {
            found.add(new Discrepancy(
                    Kind.WRONG_DESCRIPTION,
                    EligibleClaims.FILE,
                    "line ids of hexadecimal digits",
                    "another one",
                    Advice.EDITED_PACKAGE));
            return;
        }
        found.addAll(other);
        expect(found, "adds", totals.adds(), reading.number("adds"));
        expect(found, "retracts", totals.retracts(), reading.number("retracts"));
        expect(found, "distinct_claims", totals.distinctClaims(), reading.number("distinct_claims"));
        expect(found, "hash_total", totals.hashTotal(), reading.number("hash_total"));
    }

    private Discrepancy otherNight(CsvRow row) {
        return new Discrepancy(
                Kind.WRONG_DESCRIPTION,
                row.toString(),
                "as_of " + reading.text("as_of"),
                row.cell("as_of"),
                "Maybe the file is of another night: put each file back into the folder of its night.");
    }

    private void checkBalance(List<Discrepancy> found, JsonNode input) {
        long parts = sum(input, "read", "rejected", "header", "blank");
        if (input.path("state").asString("").equals("READ")
                && parts != input.path("physical_records").asLong(-1)) {
            String where = "inputs " + input.path("file").asString("");
            found.add(wrong(
                    where,
                    parts + " physical records, as read + rejected + header + blank",
                    text(input, "physical_records")));
        }
    }

    private void checkBalance(List<Discrepancy> found, String feed, JsonNode counts) {
        long parts = sum(counts, "applied", "duplicate", "held", "refused");
        if (parts != counts.path("read").asLong(-1)) {
            found.add(wrong(
                    "feeds." + feed, parts + " read, as applied + duplicate + held + refused", text(counts, "read")));
        }
    }

    private static long sum(JsonNode counts, String... parts) {
        long sum = 0;
        for (String part : parts) {
            sum += counts.path(part).asLong(0);
        }
        return sum;
    }

    private static String text(JsonNode counts, String name) {
        return counts.path(name).asString("nothing");
    }

    private static void expect(List<Discrepancy> found, String control, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            found.add(wrong(control, expected.toString(), actual.toString()));
        }
    }

    private static Discrepancy wrong(String control, String expected, String actual) {
        return new Discrepancy(
                Kind.WRONG_CONTROL, "datapackage.json controls." + control, expected, actual, Advice.EDITED_PACKAGE);
    }
}
