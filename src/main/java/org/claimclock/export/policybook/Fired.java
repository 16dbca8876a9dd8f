package org.claimclock.export.policybook;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.register.Register;

/**
 * How often a rule decided something, as the book's history has it.
 *
 * @param last the night that last wrote it down
 */
public record Fired(long times, LocalDate last) {

    /** Reads the whole history: of each rule that ever decided something, by its name. Who was told what is not kept by rule. */
    public static Map<String, Fired> of(Register register) {
        Map<String, Fired> fired = new TreeMap<>();
        register.histories().forEach(night -> {
            for (HistoryEntry entry : night.entries()) {
                String rule = entry.ground().rule();
                if (!rule.isEmpty()) {
                    fired.merge(rule, new Fired(1, night.asOf()), Fired::plus);
                }
            }
        });
        return fired;
    }

    private Fired plus(Fired other) {
        return new Fired(times + other.times, last.isBefore(other.last) ? other.last : last);
    }
}
