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

    /** A night is done: what was said of it and of those before it is over, and what it brought itself is told. */
    public void done(LocalDate asOf, NightEnd end, Instant now) {
        settle(asOf, now);
        if (end.kind() == NightEnd.Kind.DONE_WITH_REFUSED_FILES) {
            raise(Alert.Kind.REFUSED_FILES, asOf, end.message());
        }
        if (!end.unusual().isEmpty()) {
            raise(
                    Alert.Kind.VOLUME,
                    asOf,
                    "The night " + asOf + " is done, and its volume is unusual: " + String.join(" ", end.unusual()));
        }
    }

    /**
     * A night is not done, and not tried again by itself.
     *
     * @param again the words of the command that tries it again
     */
    public void failed(LocalDate asOf, NightEnd end, String again) {
        if (end.kind() == NightEnd.Kind.HELD) {
            raise(Alert.Kind.HELD, asOf, end.message().strip() + "\nThen: " + again);
        } else {
            raise(
                    Alert.Kind.FAILED,
                    asOf,
                    "The night " + asOf + " failed: " + end.message() + " Mend it, then: " + again);
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
