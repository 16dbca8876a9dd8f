package org.claimclock.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/**
 * The sums over all nights that are done. They are added up once after the start, a little each time that somebody asks, and then night by night.
 * Until they are whole they are not shown, for a sum that grows only because it is being counted would look like a busy night.
 */
final class Totals {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Register register;
    private LocalDate counted = LocalDate.of(1, 1, 1);
    private NightNumbers sum = NightNumbers.NONE;
    private List<Sample> whole = List.of();

    Totals(Register register) {
        this.register = register;
    }

    /** @return nothing before all nights are counted; while one is added, the sums without it */
    List<Sample> samples() {
        long begun = System.nanoTime();
        NightRecord next = register.nights().findDoneAfter(counted).orElse(null);
        while (next != null && System.nanoTime() - begun < STEP_NANOS) {
            sum = sum.plus(NightNumbers.of(register, next.asOf()));
            counted = next.asOf();
            next = register.nights().findDoneAfter(counted).orElse(null);
        }
        if (next == null) {
            whole = sum.totals();
        }
        return whole;
    }
}
