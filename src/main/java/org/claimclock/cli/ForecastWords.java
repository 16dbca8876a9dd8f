package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.DayText;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.rulebook.compare.Difference;

/** Says what a candidate would do: sentences first, then the matrix, then claim by claim. */
record ForecastWords(PrintWriter out) {
    private static final int NAMED = 20;

    void print(List<Difference> differences) {
        if (differences.isEmpty()) {
            out.println("The candidate says the same as the rules in force.");
            return;
        }
        out.println(
                "The candidate differs from the rules in force in " + Counted.of(differences.size(), "thing") + ":");
        differences.stream().limit(NAMED).forEach(each -> out.println("  " + each.sentence()));
        more(differences.size());
        out.println();
    }

    void print(Forecast forecast) {
        String night = "in the night of " + DayText.dated(forecast.asOf());
        String book = Counted.of(forecast.claims(), "claim");
        if (forecast.changed().isEmpty()) {
            out.println("Of " + book + " none would stand otherwise " + night + ".");
        } else {
            out.println("Of " + book + " " + forecast.changed().size() + " would stand otherwise " + night + ".");
            sentences(forecast);
            out.println();
            matrix(forecast.matrix());
            out.println();
            claims(forecast.changed());
        }
        if (!forecast.straddling().isEmpty()) {
            boolean one = forecast.straddling().size() == 1;
            out.println(Counted.of(forecast.straddling().size(), "claim")
                    + (one ? " straddles the change and keeps its" : " straddle the change and keep their")
                    + " old term: "
                    + forecast.straddling().stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (forecast.straddling().size() > NAMED ? " ..." : ""));
        }
    }

    private void sentences(Forecast forecast) {
        Map<String, Long> moves = new TreeMap<>();
        Map<String, Long> lines = new TreeMap<>();
        forecast.changed().forEach(claim -> {
            moves.merge(move(claim) + because(claim), 1L, Long::sum);
            claim.lines().forEach(line -> lines.merge(line.split(" ")[0], 1L, Long::sum));
        });
        moves.forEach((move, count) -> out.println("  " + count + (count == 1 ? " is " : " are ") + move + "."));
        lines.forEach((action, count) -> out.println("  " + Counted.of(count, "line")
                + (action.equals("ADD") ? " would be added for finance." : " would be retracted from finance.")));
    }

    private static String move(ChangedClaim claim) {
        if (!claim.before().equals(claim.after())) {
            return claim.after() + " instead of " + claim.before();
        }
        String deadline = claim.deadlines().isEmpty() ? "" : ", with another deadline";
        return claim.after() + " as before" + deadline
                + (claim.lines().isEmpty() ? "" : ", with other lines for finance");
    }

    private static String because(ChangedClaim claim) {
        return claim.because().isEmpty() ? "" : ", by " + claim.because();
    }

    private void matrix(Map<String, Map<String, Long>> matrix) {
        TreeSet<String> after = new TreeSet<>();
        matrix.values().forEach(row -> after.addAll(row.keySet()));
        List<String> titles = new ArrayList<>(List.of("before \\ after"));
        titles.addAll(after);
        TextTable table = new TextTable(titles.toArray(String[]::new));
        matrix.forEach((before, row) -> {
            List<String> cells = new ArrayList<>(List.of(before));
            after.forEach(
                    each -> cells.add(row.containsKey(each) ? row.get(each).toString() : ""));
            table.add(cells.toArray(String[]::new));
        });
        table.print(out);
    }

    private void claims(List<ChangedClaim> changed) {
        for (ChangedClaim claim : changed.subList(0, Math.min(NAMED, changed.size()))) {
            out.println(claim.claimId() + ": " + claim.before() + " -> " + claim.after() + because(claim));
            claim.deadlines().forEach(deadline -> out.println("    deadline " + deadline));
            claim.lines().forEach(line -> out.println("    to finance: " + line));
        }
        more(changed.size());
    }

    private void more(int size) {
        if (size > NAMED) {
            out.println("  ... and " + (size - NAMED) + " more");
        }
    }

    /** Every changed claim, one row each. */
    void write(Forecast forecast, Path file) {
        List<String> rows = new ArrayList<>();
        rows.add("claim_id,before,after,because,lines,deadlines");
        forecast.changed()
                .forEach(claim -> rows.add(String.join(
                        ",",
                        claim.claimId(),
                        claim.before(),
                        claim.after(),
                        "\"" + claim.because().replace("\"", "\"\"") + "\"",
                        String.join("|", claim.lines()),
                        String.join("|", claim.deadlines()))));
        try {
            Files.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("changed claims written to " + file);
    }
}
