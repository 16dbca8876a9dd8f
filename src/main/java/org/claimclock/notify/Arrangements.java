package org.claimclock.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter.Channel;

/**
 * What operations have arranged.
 *
 * @param routes the ways out that there are; one is opened when there is something to send
 * @param sender the domain that letters come from, in their ids
 */
public record Arrangements(Map<Channel, Supplier<Route>> routes, Addressees addressees, Limits limits, String sender) {

    /** Nobody is told anything. */
    public static final Arrangements NONE = new Arrangements(
            Map.of(), new Addressees(false, List.of(), List.of()), new Limits(0, Duration.ZERO), "localhost");

    public Arrangements {
        routes = Map.copyOf(routes);
    }

    /**
     * Who is written to.
     *
     * @param notices whether customers and partners are
     * @param escalations addresses that breaches of clocks go to
     * @param alerts addresses that alerts go to
     */
    public record Addressees(boolean notices, List<String> escalations, List<String> alerts) {
        public Addressees {
            escalations = List.copyOf(escalations);
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * Until when something is told.
     *
     * @param nightDays nothing is written of a night that is more days past
     * @param giveUp how long a letter is tried
     */
    public record Limits(int nightDays, Duration giveUp) {}

    /** Whether notices or breaches go out by mail. */
    public boolean writesOfNights() {
        return routes.containsKey(Channel.MAIL) && (addressees.notices || !addressees.escalations.isEmpty());
    }

    /** Whether alerts go out at all. */
    public boolean writesOfAlerts() {
        return routes.containsKey(Channel.WEBHOOK) || writesAlertMails();
    }

    boolean writesAlertMails() {
        return routes.containsKey(Channel.MAIL) && !addressees.alerts.isEmpty();
    }

    public boolean areNone() {
        return routes.isEmpty();
    }
}
