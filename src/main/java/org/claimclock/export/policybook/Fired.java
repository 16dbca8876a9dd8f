package org.claimclock.export.policybook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.register.DatedHistory;
import org.claimclock.register.Register;

/**
 * How often a rule decided something, as the book's history has it.
 *
 * @param last the night that last wrote it down
 */
public record Fired(long times, LocalDate last) {

    /** Reads the whole history: of each rule that ever decided something, by its name. Who was told what is not kept by rule. */
    public static Map<String, Fired> of(Register register) {
        return findAll(register, () -> false).orElseThrow();
    }

    /**
     * The same, for one who may have to leave it.
     *
     * @param stop is asked again and again
     * @return empty where it was left
     */
    public static Optional<Map<String, Fired>> findAll(Register register, BooleanSupplier stop) {
        Map<String, Fired> fired = new TreeMap<>();
        try {
            register.histories().forEach(night -> {
                if (stop.getAsBoolean()) {
                    throw new CancellationException();
                }
                count(night, fired);
            });
            return Optional.of(fired);
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private static void count(DatedHistory night, Map<String, Fired> fired) {
        for (HistoryEntry entry : night.entries()) {
            String rule = entry.ground().rule();
            if (!rule.isEmpty()) {
                fired.merge(rule, new Fired(1, night.asOf()), Fired::plus);
            }
        }
    }

    private Fired plus(Fired other) {
        return new Fired(times + other.times, last.isBefore(other.last) ? other.last : last);
    }
}
