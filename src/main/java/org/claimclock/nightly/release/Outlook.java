package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.claimclock.nightly.compare.BookComparison;
import org.claimclock.nightly.compare.BookComparison.Causes;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.register.Register;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.RulebookDifferences;
import org.claimclock.rulebook.release.Effects;

/**
 * What one rulebook makes of the book against another.
 *
 * @param differences between the two
 * @param forecast claim by claim
 */
public record Outlook(List<Difference> differences, Forecast forecast) {

    /** How the book is to be walked. */
    public record Walk(LocalDate asOf, int threads, LongConsumer walked) {}

    /** Walks the whole book under both. */
    static Outlook of(Register register, Edition now, Edition next, Walk walk) {
        List<Difference> differences = new RulebookDifferences(now.side(), next.side()).all();
        Causes causes = new Causes(differences, next.places());
        Forecast forecast = new BookComparison(register, now.rulebook(), next.rulebook(), causes)
                .forecast(walk.asOf(), walk.threads(), walk.walked());
        return new Outlook(differences, forecast);
    }

    /** In numbers. */
    public Effects effects() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (ChangedClaim claim : forecast.changed()) {
            counts.merge(what(claim), 1L, Long::sum);
            for (String line : claim.lines()) {
                counts.merge(line.startsWith("ADD") ? Effects.LINES_ADDED : Effects.LINES_TAKEN_BACK, 1L, Long::sum);
            }
        }
        return new Effects(forecast.asOf(), forecast.claims(), counts);
    }

    private static String what(ChangedClaim claim) {
        if (!claim.before().equals(claim.after())) {
            return claim.before() + " -> " + claim.after();
        }
        return claim.lines().isEmpty() ? Effects.DEADLINES : claim.after() + " as before, with other lines";
    }
}
