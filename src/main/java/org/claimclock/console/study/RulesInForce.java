package org.claimclock.console.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.claimclock.export.policybook.Fired;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.release.RulebookText;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the rules folder, and when each rule last decided something: read in the background once somebody wants to see it, and again when the
 * folder was changed or another night is done. Pages show what was read last.
 */
public final class RulesInForce implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;
    private static final System.Logger LOG = System.getLogger(RulesInForce.class.getName());

    private final RulesDesk desk;
    private final Register register;
    private final BooleanSupplier nightRuns;
    private final Supplier<Instant> now;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread one = new Thread(task, "rules");
        one.setDaemon(true);
        return one;
    });

    private volatile @Nullable Reading reading;
    private volatile @Nullable Told told;
    private volatile boolean closing;
    private boolean isBusy;

    /**
     * When rules last fired.
     *
     * @param night up to which it was counted
     * @param fired by the names of rules
     */
    public record Told(LocalDate night, Map<String, Fired> fired) {}

    public RulesInForce(RulesDesk desk, Register register, BooleanSupplier nightRuns, Supplier<Instant> now) {
        this.desk = desk;
        this.register = register;
        this.nightRuns = nightRuns;
        this.now = now;
    }

    /** Reads the folder before anybody asks; when rules last fired is counted for those alone who want to see it. */
    public synchronized void prepare() {
        if (!isBusy && !closing && isOutdated()) {
            isBusy = true;
            thread.execute(this::prepared);
        }
    }

    private void prepared() {
        try {
            reading = read();
        } finally {
            done();
        }
    }

    /** What was read last; empty while that is done for the first time. */
    public Optional<Reading> findReading() {
        refresh();
        return Optional.ofNullable(reading);
    }

    /** Empty while that is counted for the first time. */
    public Optional<Told> findTold() {
        return Optional.ofNullable(told);
    }

    /** Whether something newer is being read. */
    public synchronized boolean isBusy() {
        return isBusy;
    }

    private synchronized void refresh() {
        if (!isBusy && !closing && (isOutdated() || isUncounted())) {
            isBusy = true;
            thread.execute(this::work);
        }
    }

    private boolean isOutdated() {
        Reading known = reading;
        return known == null
                || !known.text().equals(RulebookText.read(desk.folder().folder()));
    }

    private boolean isUncounted() {
        Told known = told;
        return !nightRuns.getAsBoolean()
                && findLastNight()
                        .filter(night -> known == null || !known.night.equals(night))
                        .isPresent();
    }

    private Optional<LocalDate> findLastNight() {
        return register.nights()
                .findLast()
                .filter(night -> night.state() == NightRecord.State.DONE)
                .map(NightRecord::asOf);
    }

    private void work() {
        try {
            if (isOutdated()) {
                reading = read();
            }
            if (isUncounted()) {
                count();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "when rules last fired could not be counted", e);
        } finally {
            done();
        }
    }

    private Reading read() {
        try {
            return new Reader(desk.folder()).read(now.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the rules could not be read for their pages", e);
            String why = "they could not be read: " + e.getMessage();
            return new Reading(RulebookText.read(desk.folder().folder()), now.get(), List.of(why), null);
        }
    }

    /** Reads the whole history of the book, and leaves that where a night begins. */
    private void count() {
        LocalDate night = findLastNight().orElseThrow();
        Fired.findAll(register, () -> closing || nightRuns.getAsBoolean())
                .ifPresent(fired -> told = new Told(night, fired));
    }

    private synchronized void done() {
        isBusy = false;
    }

    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
