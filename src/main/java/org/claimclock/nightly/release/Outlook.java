package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.nightly.compare.BookComparison;
import org.claimclock.nightly.compare.BookComparison.Question;
import org.claimclock.nightly.compare.ChangedClaim.Move;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.register.Register;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.RulebookDifferences;
import org.claimclock.rulebook.release.Effects;

/**
 * What one rulebook makes of the book against another.
 *
 * @param differences between the two
 * @param forecast in numbers, by how claims move
 */
public record Outlook(List<Difference> differences, Forecast forecast) {

    /**
     * How the book is to be walked.
     *
     * @param listener is told each changed claim
     */
    public record Walk(LocalDate asOf, int threads, ForecastListener listener) {}

    /** Walks the whole book under both. */
    static Outlook of(Register register, Edition now, Edition next, Walk walk) {
        RulebookDifferences rulebooks = new RulebookDifferences(now.side(), next.side());
        Forecast forecast = new BookComparison(register, rulebooks)
                .forecast(new Question(walk.asOf, 0, walk.threads), walk.listener);
        return new Outlook(rulebooks.all(), forecast);
    }

    /** In numbers that can be compared. */
    public Effects effects() {
        SortedMap<String, Long> counts = new TreeMap<>();
        forecast.moves().forEach((move, count) -> counts.merge(what(move), count, Long::sum));
        forecast.lines()
                .forEach((action, count) -> counts.merge(
                        action.equals("ADD") ? Effects.LINES_ADDED : Effects.LINES_TAKEN_BACK, count, Long::sum));
        return new Effects(forecast.asOf(), forecast.claims(), counts);
    }

    private static String what(Move move) {
        if (!move.before().equals(move.after())) {
            return move.before() + " -> " + move.after();
        }
        return move.hasLines() ? move.after() + " as before, with other lines" : Effects.DEADLINES;
    }
}
