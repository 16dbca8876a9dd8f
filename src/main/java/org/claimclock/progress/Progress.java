package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** Walks the night's claims and writes what became of them. Killed at any instant, it is simply called again. */
public final class Progress {
    private final Register register;
    private final Rulebook rulebook;
    private final Settings settings;

    public Progress(Register register, Rulebook rulebook, Settings settings) {
        this.register = register;
        this.rulebook = rulebook;
        this.settings = settings;
    }

    /**
     * Walks every customer that got events tonight, whose clocks are due, or whose missing claim has come.
     *
     * @param asOf the night, whose events the intake has recorded
     * @param backfill see {@link Night}
     * @throws org.claimclock.register.RegisterException if the counts do not add up at the end
     * @throws RuntimeException of the rules or calendars; batches done by then stay done
     */
    public ProgressReport walk(LocalDate asOf, boolean backfill, ProgressListener listener) {
        Night night = new Night(asOf, backfill, rulebook);
        register.agenda().clear(asOf);
        Map<Feed, Long> events = Plan.of(register, night, listener).draw(calendarsChanged(asOf));
        Rounds rounds = new Rounds(register, settings.claimsPerBatch(), listener);
        walkAll(rounds, new Batch(register, night, settings.fromTheStart()));
        register.reconciliation().afterWalk(asOf, events);
        return rounds.report();
    }

    private boolean calendarsChanged(LocalDate asOf) {
        return register.nights()
                .findBefore(asOf)
                .map(NightRecord::calendarVersion)
                .filter(before -> !before.equals(rulebook.calendarVersion()))
                .isPresent();
    }

    private void walkAll(Rounds rounds, Batch batch) {
        ExecutorService pool = Executors.newFixedThreadPool(settings.partitions());
        try {
            List<Future<?>> partitions = new ArrayList<>();
            for (int partition = 0; partition < settings.partitions(); partition++) {
                partitions.add(pool.submit(() -> walkPartition(rounds, batch)));
            }
            for (Future<?> partition : partitions) {
                Partitions.await(partition);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void walkPartition(Rounds rounds, Batch batch) {
        try {
            Map<Long, List<String>> customers = rounds.next();
            while (!customers.isEmpty()) {
                Map<Long, List<String>> current = customers;
                rounds.done(current, register.transacted(() -> batch.walk(current)));
                customers = rounds.next();
            }
        } catch (RuntimeException | Error e) {
            rounds.stop();
            throw e;
        }
    }
}
