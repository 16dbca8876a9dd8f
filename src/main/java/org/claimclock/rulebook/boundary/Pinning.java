package org.claimclock.rulebook.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.scenario.Trials;

/**
 * Moves each number and date of the tables by one and lets the scenarios judge.
 *
 * @param boundaries how many were moved
 * @param loose those that no scenario notices, in the order of the tables
 */
public record Pinning(int boundaries, List<Loose> loose) {

    public Pinning {
        loose = List.copyOf(loose);
    }

    /**
     * Needs rules whose scenarios all pass: one that fails anyway notices nothing.
     *
     * @param rules the folder that the rulebook was loaded from; it is only read
     * @param table the one to look at, such as {@code clocks.csv}; empty for all
     * @param done is told how many boundaries have been judged, out of {@link #count}
     */
    public static Pinning of(LoadedRulebook rulebook, Path rules, String table, IntConsumer done) {
        List<Loose> loose = new ArrayList<>();
        List<Boundary> all = boundaries(rules, table);
        try (Scratch scratch = Scratch.of(rules)) {
            Trials trials = Trials.of(rulebook, rules);
            Proposals proposals =
                    new Proposals(rulebook, scratch, RuleSources.read(rules).text());
            for (int at = 0; at < all.size(); at++) {
                Boundary boundary = all.get(at);
                List<Move> unnoticed = boundary.moves().stream()
                        .filter(move -> !isNoticed(boundary, move, trials, scratch))
                        .toList();
                if (!unnoticed.isEmpty()) {
                    loose.add(proposals.loose(boundary, unnoticed));
                }
                done.accept(at + 1);
            }
        }
        return new Pinning(all.size(), loose);
    }

    /** How many numbers and dates there are to move. */
    public static int count(Path rules, String table) {
        return boundaries(rules, table).size();
    }

    private static List<Boundary> boundaries(Path rules, String table) {
        return Boundaries.of(rules).stream()
                .filter(boundary -> table.isEmpty() || boundary.table().equals(table))
                .toList();
    }

    private static boolean isNoticed(Boundary boundary, Move move, Trials trials, Scratch scratch) {
        return scratch.whileMoved(boundary, move, () -> trials.notice(scratch.folder(), move.concerned()));
    }

    static String sentence(Boundary boundary, List<Move> unnoticed) {
        String others = unnoticed.stream().map(Move::value).collect(Collectors.joining(" or "));
        String name = boundary.about().shown();
        return "no scenario would notice "
                + switch (boundary.about().kind()) {
                    case LENGTH -> "if " + name + " took " + others + " days instead of ";
                    case POLICY -> "if " + name + " were " + others + " instead of ";
                    case TERM_CHANGE, POLICY_CHANGE ->
                        "if the row for " + name + " counted from " + others + " instead of ";
                    case REASON_CHANGE -> "if the row for " + name + " began or ended on " + others + " instead of ";
                    case DAY -> "if " + name + " were on " + others + " instead of ";
                }
                + boundary.value() + ".";
    }
}
