package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One published night, each file in a short form that a test can state: cells joined by blanks, empty ones left out. */
record Night(Outcome outcome, Path folder) {

    Table table(String file) {
        return Table.read(folder.resolve(file));
    }

    List<Table.Line> eligible() {
        return table("eligible-claims.csv").lines();
    }

    /** Such as {@code ADD C1 TEAMS 2021-03-09}: action, claim, product, eligible_on. */
    List<String> eligibleLines() {
        return shortForm("eligible-claims.csv", "action", "claim_id", "product", "eligible_on");
    }

    /** Such as {@code C1 LATE_DECLINE}. */
    List<String> exceptions() {
        return shortForm("exceptions.csv", "claim_id", "code");
    }

    /** Such as {@code N1 C1 CUSTOMER 2021-03-08}: notice, claim, to, last day. */
    List<String> notices() {
        return shortForm("notices.csv", "notice", "claim_id", "to", "last_day");
    }

    /** Such as {@code C1 START_REVIEW 2021-03-08 1}: claim, clock, last day, days over. */
    List<String> escalations() {
        return shortForm("escalations.csv", "claim_id", "clock", "last_day", "days_over");
    }

    /** Such as {@code 2 decided_at OFFSET_REQUIRED}: physical line, column, code. */
    List<String> rejectedRows() {
        return shortForm("rejected-rows.csv", "line", "column", "code");
    }

    /** The claims that this night published a status of. */
    List<String> changedClaims() {
        return shortForm("claim-status.csv", "claim_id");
    }

    /** A number of the package's controls by feed: {@code count("decisions", "duplicate")}. */
    int count(String feed, String name) {
        Matcher found = Pattern.compile("\"" + feed + "\"[^}]*?\"" + name + "\"\\s*:\\s*(\\d+)")
                .matcher(text("datapackage.json"));
        if (!found.find()) {
            throw new AssertionError("datapackage.json counts no '" + name + "' for the feed '" + feed + "'.");
        }
        return Integer.parseInt(found.group(1));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Not published: " + file, e);
        }
    }

    private List<String> shortForm(String file, String... columns) {
        return table(file).lines().stream()
                .map(line -> String.join(
                        " ",
                        List.of(columns).stream()
                                .map(line::get)
                                .filter(cell -> !cell.isEmpty())
                                .toList()))
                .toList();
    }
}
