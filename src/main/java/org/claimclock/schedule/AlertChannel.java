package org.claimclock.schedule;

import org.claimclock.register.plan.Alert;

/** A way to reach people. */
public interface AlertChannel {
    void tell(Alert alert);
}
