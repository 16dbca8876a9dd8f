package org.claimclock.notify.hook;

import java.time.temporal.ChronoUnit;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a webhook is sent.
 *
 * @param event always {@code alert}
 * @param text one line for whoever shows events as they are
 * @param night the as-of that it is about
 * @param raisedAt an instant, in UTC
 */
public record AlertEvent(
        String event, String text, long number, String kind, String night, String raisedAt, String message) {
    private static final JsonMapper JSON = new JsonMapper();

    public static AlertEvent of(KeptAlert kept) {
        Alert alert = kept.alert();
        return new AlertEvent(
                "alert",
                alert.kind() + ": " + alert.message(),
                kept.number(),
                alert.kind().name(),
                alert.asOf().toString(),
                alert.raisedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                alert.message());
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }
}
