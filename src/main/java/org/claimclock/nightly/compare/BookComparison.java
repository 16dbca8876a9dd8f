package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.progress.Rewalk;
import org.claimclock.register.Register;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the whole book under two rulebooks and keeps what differs.
 *
 * @param now the rules in force
 * @param causes in what the two differ
 */
public record BookComparison(Register register, Rulebook now, Rulebook candidate, Causes causes) {
    private static final int CUSTOMERS_PER_BATCH = 200;

    /**
     * @param differences between the two rulebooks
     * @param places where each rule of the candidate stands
     */
    public record Causes(List<Difference> differences, Map<String, String> places) {}

    /** What one batch of customers came to. */
    private static final class Tally {
        private final Map<String, Map<String, Long>> matrix = new TreeMap<>();
        private final List<ChangedClaim> changed = new ArrayList<>();
        private final List<String> straddling = new ArrayList<>();
        private long claims;

        private void add(Tally other) {
            other.matrix.forEach((before, row) -> row.forEach((after, count) ->
                    matrix.computeIfAbsent(before, key -> new TreeMap<>()).merge(after, count, Long::sum)));
            changed.addAll(other.changed);
            straddling.addAll(other.straddling);
            claims += other.claims;
        }
    }

    /**
     * @param threads that walk at the same time
     * @param done is told how many claims have been walked
     */
    public Forecast forecast(LocalDate asOf, int threads, LongConsumer done) {
        Rewalk rewalk = new Rewalk(register, asOf, false);
        Tally all = new Tally();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> round = new ArrayList<>();
            List<Long> customers = register.claims().customersAfter(Long.MIN_VALUE, CUSTOMERS_PER_BATCH);
            while (!customers.isEmpty()) {
                List<Long> batch = customers;
                round.add(pool.submit(() -> walk(rewalk, batch)));
                if (round.size() > threads) {
                    all.add(await(round.remove(0)));
                    done.accept(all.claims);
                }
                customers = register.claims().customersAfter(batch.get(batch.size() - 1), CUSTOMERS_PER_BATCH);
            }
            for (Future<Tally> rest : round) {
                all.add(await(rest));
            }
        } finally {
            pool.shutdownNow();
        }
        all.changed.sort(Comparator.comparing(ChangedClaim::claimId));
        return new Forecast(
                asOf,
                all.claims,
                all.matrix,
                all.changed,
                all.straddling.stream().sorted().toList());
    }

    private Tally walk(Rewalk rewalk, List<Long> customers) {
        Tally tally = new Tally();
        for (Rewalk.Past past : rewalk.of(customers)) {
            Map<String, ClaimOutcome> before = byId(past.under(now));
            for (ClaimOutcome after : past.under(candidate)) {
                ClaimOutcome old = before.get(after.claimId());
                if (old != null) {
                    compare(old, after, tally);
                }
            }
        }
        return tally;
    }

    private static Map<String, ClaimOutcome> byId(List<ClaimOutcome> outcomes) {
        Map<String, ClaimOutcome> byId = new HashMap<>();
        outcomes.forEach(outcome -> byId.put(outcome.claimId(), outcome));
        return byId;
    }

    private void compare(ClaimOutcome old, ClaimOutcome fresh, Tally tally) {
        Position before = Position.of(old.state());
        Position after = Position.of(fresh.state());
        tally.claims++;
        tally.matrix.computeIfAbsent(before.outcome(), key -> new TreeMap<>()).merge(after.outcome(), 1L, Long::sum);
        List<String> lines = lines(old, fresh);
        if (!before.equals(after) || !lines.isEmpty()) {
            String because = new Blame(causes.differences(), causes.places()).of(old.history(), fresh.history());
            tally.changed.add(new ChangedClaim(
                    fresh.claimId(), before.shown(), after.shown(), because, lines, moved(before, after)));
        }
        if (straddles(fresh.state())) {
            tally.straddling.add(fresh.claimId());
        }
    }

    private static List<String> lines(ClaimOutcome old, ClaimOutcome fresh) {
        List<String> before = shown(old);
        return shown(fresh).stream().filter(line -> !before.contains(line)).toList();
    }

    private static List<String> shown(ClaimOutcome outcome) {
        return outcome.lines().stream()
                .map(change -> change.action() + " " + change.line().terms().product())
                .toList();
    }

    private static List<String> moved(Position before, Position after) {
        TreeSet<String> clocks = new TreeSet<>(before.deadlines().keySet());
        clocks.addAll(after.deadlines().keySet());
        return clocks.stream()
                .filter(clock -> !day(before, clock).equals(day(after, clock)))
                .map(clock -> clock + " " + day(before, clock) + " -> " + day(after, clock))
                .toList();
    }

    private static String day(Position position, String clock) {
        LocalDate day = position.deadlines().get(clock);
        return day == null ? "none" : day.toString();
    }

    private boolean straddles(@Nullable Claim claim) {
        return claim != null
                && claim.clocks().all().stream()
                        .anyMatch(clock -> clock.isRunning()
                                && causes.differences().stream()
                                        .anyMatch(change -> change.kind() == Kind.CLOCK
                                                && change.subject()
                                                        .equals(clock.clock().name())
                                                && clock.d0().isBefore(change.from())
                                                && !clock.lastDay().isBefore(change.from())));
    }

    private static Tally await(Future<Tally> batch) {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the comparison was interrupted", e);
        }
    }
}
