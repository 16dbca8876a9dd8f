package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.proof.Flaw;
import org.claimclock.rulebook.proof.Proof;
import org.claimclock.rulebook.proof.Proof.Cell;
import org.claimclock.rulebook.proof.Proof.Pair;
import org.jspecify.annotations.Nullable;

/** Says what came of a proof. */
record ProofWords(Proof proof, PrintWriter out) {
    private static final String NEW = "(new)";

    private static final String HEADER = "scenario file with the columns " + Flaw.HEADER;

    void printMatrix() {
        List<String> statuses = Stream.concat(
                        Stream.of(NEW), Stream.of(ClaimStatus.values()).map(ClaimStatus::name))
                .toList();
        List<String> titles = new ArrayList<>(List.of("moment \\ status"));
        statuses.forEach(status -> titles.add(shortened(status)));
        TextTable table = new TextTable(titles.toArray(String[]::new));
        proof.cells().keySet().stream().map(Pair::moment).distinct().forEach(moment -> {
            List<String> cells = new ArrayList<>(List.of(moment));
            statuses.forEach(status -> cells.add(cell(proof.cells().get(new Pair(moment, status)))));
            table.add(cells.toArray(String[]::new));
        });
        table.print(out);
        out.println(
                "  a number: so many rules can apply, each in cases of its own; 0: nothing happens, and a silence says so;");
        out.println("  s: in some cases nothing happens, and a silence says so; .: cannot be; !: a conflict; ?: a gap");
    }

    /** The longest of them would make the table too wide for a terminal. */
    private static String shortened(String status) {
        return status.equals("PARTNER_ACTION_REQUIRED") ? "PARTNER_ACTION" : status;
    }

    private static String cell(@Nullable Cell cell) {
        if (cell == null) {
            return ".";
        }
        String silence = cell.silences().isEmpty() || cell.rules().isEmpty() ? "" : " s";
        return cell.rules().size() + silence + (cell.conflict() ? " !" : "") + (cell.gap() ? " ?" : "");
    }

    void printFlaws() {
        for (Flaw flaw : proof.flaws()) {
            out.println(word(flaw.kind()) + flaw.message());
            if (!flaw.situation().isEmpty()) {
                out.println("  What the rules see: " + flaw.situation());
            }
            out.println("  For example:");
            flaw.example().forEach(row -> out.println("    " + row));
            out.println();
        }
        if (!proof.flaws().isEmpty()) {
            out.println("An example can be put into a " + HEADER + ";");
            out.println("rules test --show tells what happens in it.");
            out.println();
        }
        proof.idle().forEach(idle -> out.println("warning: " + idle));
        proof.extent().unseen().forEach(unseen -> out.println("not proven: " + unseen));
    }

    private String word(Flaw.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "conflict: ";
            case BREAK -> "break: ";
            case GAP -> proof.extent().declared() ? "gap: " : "warning: ";
            case BROKEN_SILENCE -> "broken silence: ";
        };
    }

    /** Each pair, rule or silence in whose name the text stands, with an example. */
    void printShown(String text, List<RuleCard> cards) {
        if (proof.cells().entrySet().stream().noneMatch(cell -> isShown(cell.getKey(), cell.getValue(), text))) {
            out.println("warning: no moment, status, rule or silence has '" + text
                    + "' in its name. Maybe a part of a name, such as DisputeFiled.");
        }
        Map<String, RuleCard> byName = cards.stream().collect(Collectors.toMap(RuleCard::name, card -> card));
        proof.cells().forEach((pair, cell) -> {
            boolean whole = matches(pair.moment() + " " + pair.status(), text);
            cell.rules().forEach((rule, example) -> {
                if (whole || matches(rule, text)) {
                    RuleCard card = byName.get(rule);
                    String place = card == null ? "" : ": " + card.effect() + ", " + card.file() + ":" + card.line();
                    out.println(pair.moment() + " " + pair.status() + ": '" + rule + "'" + place);
                    example.forEach(row -> out.println("    " + row));
                }
            });
            cell.silences().stream()
                    .filter(silence -> whole || matches(silence, text))
                    .forEach(silence ->
                            out.println(pair.moment() + " " + pair.status() + ": nothing happens, '" + silence + "'"));
        });
        out.println();
    }

    private static boolean isShown(Pair pair, Cell cell, String text) {
        return matches(pair.moment() + " " + pair.status(), text)
                || Stream.concat(cell.rules().keySet().stream(), cell.silences().stream())
                        .anyMatch(name -> matches(name, text));
    }

    private static boolean matches(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    void printSummary() {
        Proof.Extent extent = proof.extent();
        out.println(verdict()
                + Counted.of(extent.kinds(), "kind") + " of claims from " + DayText.dated(extent.on()) + " on, "
                + Counted.of(extent.situations(), "situation") + ", " + Counted.of(extent.rules(), "rule") + ", "
                + counts());
        if (!extent.declared()) {
            out.println("There is no folder silences/ beside the rules, so nothing says where no rule should speak,"
                    + " and gaps are no fault.");
        }
    }

    private String verdict() {
        if (!proof.isFlawless()) {
            return "proof failed: ";
        }
        return proof.holds() ? "proof ok: " : "proof incomplete: ";
    }

    private String counts() {
        return Stream.of(Flaw.Kind.values())
                .sorted(Comparator.naturalOrder())
                .map(kind -> Counted.of(
                        proof.flaws().stream()
                                .filter(flaw -> flaw.kind() == kind)
                                .count(),
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .collect(Collectors.joining(", "));
    }
}
