package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.claimclock.claim.walk.DayText;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.ChangedClaim.Move;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.rulebook.compare.Difference;

/** Says what a candidate would do: sentences first, then the matrix, then claim by claim. */
record ForecastWords(PrintWriter out) {
    static final int NAMED = 20;

    /** @param elsewhere what differs for profiles that are not in force */
    void print(List<Difference> differences, List<Difference> elsewhere) {
        if (differences.isEmpty()) {
            out.println("The candidate says the same as the rules in force.");
            print(elsewhere);
            return;
        }
        out.println(
                "The candidate differs from the rules in force in " + Counted.of(differences.size(), "thing") + ":");
        differences.stream().limit(NAMED).forEach(each -> out.println("  " + each.sentence()));
        more(differences.size());
        print(elsewhere);
        out.println();
    }

    private void print(List<Difference> elsewhere) {
        if (!elsewhere.isEmpty()) {
            out.println("Also changed, for a profile that is not in force, so that no claim is decided by it: "
                    + Counted.of(elsewhere.size(), "row") + ".");
            elsewhere.stream().limit(NAMED).forEach(each -> out.println("  " + each.sentence()));
            more(elsewhere.size());
        }
    }

    /** @param first the first changed claims */
    void print(Forecast forecast, List<ChangedClaim> first) {
        String night = "in the night of " + DayText.dated(forecast.asOf());
        String book = Counted.of(forecast.claims(), "claim");
        if (forecast.changed() == 0) {
            out.println("Of " + book + " none would stand otherwise " + night + ".");
        } else {
            out.println("Of " + book + " " + Counted.of(forecast.changed()) + " would stand otherwise " + night + ".");
            sentences(forecast);
            out.println();
            matrix(forecast.matrix());
            out.println();
            first.forEach(this::claim);
            more(forecast.changed());
        }
        straddling(forecast.straddling());
    }

    private void sentences(Forecast forecast) {
        Map<String, Long> counts = new LinkedHashMap<>();
        forecast.moves().forEach((move, count) -> counts.merge(told(move), count, Long::sum));
        counts.forEach(
                (told, count) -> out.println("  " + Counted.of(count) + (count == 1 ? " is " : " are ") + told + "."));
        forecast.lines()
                .forEach((action, count) -> out.println("  " + Counted.of(count, "line")
                        + (action.equals("ADD")
                                ? " would be added for finance."
                                : " would be retracted from finance.")));
    }

    private static String told(Move move) {
        String because = move.because().isEmpty() ? "" : ", by " + move.because();
        if (!move.before().equals(move.after())) {
            return move.after() + " instead of " + move.before() + because;
        }
        String deadline = move.hasDeadlines() ? ", with another deadline" : "";
        String lines = move.hasLines() ? ", with other lines for finance" : "";
        boolean details = deadline.isEmpty() && lines.isEmpty();
        return move.after() + " as before" + deadline + lines + (details ? ", since another day" : "") + because;
    }

    private void matrix(Map<String, Map<String, Long>> matrix) {
        TreeSet<String> after = new TreeSet<>();
        matrix.values().forEach(row -> after.addAll(row.keySet()));
        List<String> titles = new ArrayList<>(List.of("before \\ after"));
        titles.addAll(after);
        TextTable table = new TextTable(titles.toArray(String[]::new));
        matrix.forEach((before, row) -> {
            List<String> cells = new ArrayList<>(List.of(before));
            after.forEach(each -> cells.add(row.containsKey(each) ? Counted.of(row.getOrDefault(each, 0L)) : ""));
            table.add(cells.toArray(String[]::new));
        });
        table.print(out);
    }

    private void claim(ChangedClaim claim) {
        String because = claim.because().isEmpty() ? "" : ", by " + String.join(" and ", claim.because());
        out.println(claim.claimId() + ": " + claim.before() + " -> " + claim.after() + because);
        claim.deadlines().forEach(deadline -> out.println("    deadline " + deadline));
        claim.lines().forEach(line -> out.println("    to finance: " + line));
    }

    private void straddling(Forecast.Straddling straddling) {
        if (straddling.claims() > 0) {
            boolean one = straddling.claims() == 1;
            out.println(Counted.of(straddling.claims(), "claim")
                    + (one ? " straddles the change and keeps its" : " straddle the change and keep their")
                    + " old term: " + String.join(", ", straddling.first())
                    + (straddling.claims() > straddling.first().size() ? " ..." : ""));
        }
    }

    /** @param asked how many nights were */
    void print(Map<LocalDate, Map<String, Long>> nights, int asked) {
        out.println();
        String last = asked == 1 ? "the last night" : "the last " + asked + " nights";
        if (nights.isEmpty()) {
            out.println("In " + last + " nothing else would have gone out.");
            return;
        }
        out.println("Of " + last + " " + (nights.size() == 1 ? "1 would" : nights.size() + " would")
                + " have handed out something else:");
        nights.forEach((night, counts) -> {
            List<String> parts = new ArrayList<>();
            parts.addAll(counted(counts, "+", "only under the candidate"));
            parts.addAll(counted(counts, "-", "only under the rules in force"));
            out.println("  " + DayText.dated(night) + ": " + String.join("; ", parts));
        });
    }

    private static List<String> counted(Map<String, Long> counts, String sign, String when) {
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> {
            if (kind.startsWith(sign)) {
                parts.add(Counted.of(count, kind.substring(1).toLowerCase(Locale.ROOT)));
            }
        });
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts) + " " + when);
    }

    private void more(long size) {
        if (size > NAMED) {
            out.println("  ... and " + Counted.of(size - NAMED) + " more");
        }
    }
}
