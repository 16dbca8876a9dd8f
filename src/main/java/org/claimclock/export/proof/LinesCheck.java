package org.claimclock.export.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvLimits;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.table.EligibleClaims;

/**
 * The finance files of all nights as one account, in the order of the nights: a line id is used once, and a RETRACT takes back a line that stands
 * and repeats every value of it.
 */
public final class LinesCheck {

    /** What a RETRACT has of its own. */
    private static final Set<String> ITS_OWN =
            Set.of("line_id", "action", "supersedes_line_id", "reason_code", "as_of", "rules_version");

    private static final List<String> REPEATED = Arrays.stream(EligibleClaims.names())
            .filter(name -> !ITS_OWN.contains(name))
            .toList();

    private static final String TAKEN_BACK = "";

    /** A digest of the values of each line that ever stood, so that a million of them fit. */
    private final Map<String, String> lines = new HashMap<>();

    private final List<Discrepancy> found = new ArrayList<>();
    private long standing;

    /** Takes a night's file up, after those of the nights before it. */
    public void read(Path night) {
        Path file = night.resolve(EligibleClaims.FILE);
        if (!Files.isRegularFile(file)) {
            return; // the night's own verification says so
        }
        String where = night.getFileName() + "/" + EligibleClaims.FILE;
        try (CsvReader rows = CsvReader.open(file, CsvColumns.required(EligibleClaims.names()), CsvLimits.OWN)) {
            List<CsvRow> retracts = new ArrayList<>();
            while (rows.hasNext()) {
                if (rows.next() instanceof CsvRow row) {
                    if (row.cell("action").equals("ADD")) {
                        add(where, row);
                    } else {
                        retracts.add(row);
                    }
                }
            }
            retracts.forEach(row -> takeBack(where, row));
        }
    }

    private void add(String where, CsvRow row) {
        String before = lines.put(row.cell("line_id"), digest(row));
        standing++;
        if (before != null) {
            found.add(new Discrepancy(
                    Kind.WRONG_LINE,
                    where + " line_id " + row.cell("line_id"),
                    "an id that no line had before",
                    "one of an earlier line",
                    "Maybe a night was copied into another: load neither before operations have looked."));
        }
    }

    private void takeBack(String where, CsvRow row) {
        String original = row.cell("supersedes_line_id");
        String before = lines.get(original);
        String place = where + " supersedes_line_id " + original;
        if (before == null) {
            found.add(wrong(place, "a line that was added before", "none of that id"));
        } else if (before.equals(TAKEN_BACK)) {
            found.add(wrong(place, "a line that stands", "one that was taken back before"));
        } else {
            lines.put(original, TAKEN_BACK);
            standing--;
            if (!before.equals(digest(row))) {
                found.add(wrong(place, "every value of the line that it takes back", "other values"));
            }
        }
    }

    private static Discrepancy wrong(String where, String expected, String actual) {
        return new Discrepancy(
                Kind.WRONG_LINE,
                where,
                expected,
                actual,
                "Maybe an earlier night is missing or was changed: load nothing before it is back.");
    }

    private static String digest(CsvRow row) {
        MessageDigest digest = Sha256.digest();
        REPEATED.forEach(name -> digest.update((row.cell(name) + "\n").getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(Arrays.copyOf(digest.digest(), 15));
    }

    /** None if the account adds up. */
    public List<Discrepancy> discrepancies() {
        return List.copyOf(found);
    }

    /** Lines that were added and not taken back, by all nights so far. */
    public long standing() {
        return standing;
    }
}
