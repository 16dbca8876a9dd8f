package org.claimclock.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.Alerts;

/** Where alerts are raised: each is kept, and told once while it is open. */
public final class AlertDesk {
    private final Alerts alerts;
    private final List<AlertChannel> channels;
    private final Clock clock;

    public AlertDesk(Alerts alerts, List<AlertChannel> channels, Clock clock) {
        this.alerts = alerts;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    void raise(Alert.Kind kind, LocalDate asOf, String message) {
        Alert alert = new Alert(kind, asOf, clock.instant(), message);
        if (alerts.open(alert)) {
            channels.forEach(channel -> channel.tell(alert));
        }
    }

    /** The night is well: nothing that was said of it and of those before it counts any more. */
    void settle(LocalDate asOf, Instant now) {
        alerts.closeUpTo(asOf, now);
    }

    /** A person has dealt with the night. */
    void acknowledge(LocalDate asOf, Instant now) {
        alerts.close(asOf, now);
    }
}
