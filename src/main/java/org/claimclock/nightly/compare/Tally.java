package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.nightly.compare.ChangedClaim.Move;
import org.claimclock.nightly.compare.Forecast.Straddling;

/** What a comparison has come to: of a batch of customers, or of all so far. */
final class Tally {
    private static final int NAMED = 20;

    private final Map<String, Map<String, Long>> matrix = new TreeMap<>();
    private final Map<Move, Long> moves = new TreeMap<>();
    private final Map<String, Long> lines = new TreeMap<>();
    private final Map<LocalDate, Map<String, Long>> nights = new TreeMap<>();
    private final List<String> straddling = new ArrayList<>();
    private long straddlers;
    private long claims;
    /** Of a batch, until they are told. */
    private final List<ChangedClaim> changed = new ArrayList<>();

    private final List<Issued> issued = new ArrayList<>();

    void stands(String before, String after) {
        claims++;
        matrix.computeIfAbsent(before, key -> new TreeMap<>()).merge(after, 1L, Long::sum);
    }

    void changes(ChangedClaim claim) {
        changed.add(claim);
        moves.merge(claim.move(), 1L, Long::sum);
        claim.lines().forEach(line -> lines.merge(line.substring(0, line.indexOf(' ')), 1L, Long::sum));
    }

    void straddles(String claimId) {
        straddlers++;
        if (straddling.size() < NAMED) {
            straddling.add(claimId);
        }
    }

    void issues(Issued difference) {
        issued.add(difference);
        String what = (difference.underCandidate() ? "+" : "-") + difference.kind();
        nights.computeIfAbsent(difference.asOf(), key -> new TreeMap<>()).merge(what, 1L, Long::sum);
    }

    long claims() {
        return claims;
    }

    /** Adds a batch, and tells what it found. */
    void add(Tally batch, ForecastListener listener) {
        batch.matrix.forEach((before, row) -> row.forEach((after, count) ->
                matrix.computeIfAbsent(before, key -> new TreeMap<>()).merge(after, count, Long::sum)));
        batch.moves.forEach((move, count) -> moves.merge(move, count, Long::sum));
        batch.lines.forEach((action, count) -> lines.merge(action, count, Long::sum));
        batch.nights.forEach((night, row) -> row.forEach((kind, count) ->
                nights.computeIfAbsent(night, key -> new TreeMap<>()).merge(kind, count, Long::sum)));
        batch.straddling.stream().limit(NAMED - straddling.size()).forEach(straddling::add);
        straddlers += batch.straddlers;
        claims += batch.claims;
        batch.changed.forEach(listener::changed);
        batch.issued.forEach(listener::issued);
    }

    Forecast forecast(LocalDate asOf) {
        return new Forecast(
                asOf, claims, matrix, moves, lines, new Straddling(straddlers, List.copyOf(straddling)), nights);
    }
}
