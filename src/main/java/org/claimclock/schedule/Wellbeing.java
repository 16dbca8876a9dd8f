package org.claimclock.schedule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.jspecify.annotations.Nullable;

/**
 * Whether all is well with the nights: what a machine that watches is told and what people read both follow from it.
 *
 * @param alerts those that are open, the oldest first
 * @param untold what is overdue though none of them says so, in sentences; null where nothing is
 */
public record Wellbeing(List<KeptAlert> alerts, @Nullable String untold) {
    /** Those of other kinds tell of nights that are done, or may be. */
    private static final Set<Alert.Kind> ILL = EnumSet.of(
            Alert.Kind.LATE_START, Alert.Kind.LATE_FINISH, Alert.Kind.FAILED, Alert.Kind.HELD, Alert.Kind.NO_CALENDAR);

    public Wellbeing {
        alerts = List.copyOf(alerts);
    }

    public static Wellbeing of(Office office) {
        List<KeptAlert> alerts = office.register().plan().alerts().keptOpen();
        Overdue overdue = new Overdue(office);
        Instant now = office.now();
        return new Wellbeing(
                alerts,
                overdue.findSilence(now)
                        .map(last -> silence(last, office))
                        .or(() -> overdue.findNight(now)
                                .filter(night -> alerts.stream().noneMatch(kept -> tells(kept, night)))
                                .map(night -> late(night, office)))
                        .orElse(null));
    }

    /** No night is late, has failed or cannot be planned, and the schedule looks. */
    public boolean isWell() {
        return untold == null && alerts.stream().noneMatch(Wellbeing::isIll);
    }

    /** Nobody has to look at anything. */
    public boolean needsNobody() {
        return untold == null && alerts.isEmpty();
    }

    public Optional<String> findUntold() {
        return Optional.ofNullable(untold);
    }

    private static boolean isIll(KeptAlert kept) {
        return ILL.contains(kept.alert().kind());
    }

    private static boolean tells(KeptAlert kept, PlannedNight night) {
        return isIll(kept) && kept.alert().asOf().equals(night.asOf());
    }

    private static String silence(Instant last, Office office) {
        return "The schedule has not looked since " + office.timetable().text(last)
                + ". Maybe start serve anew: a night that runs goes on.";
    }

    private static String late(PlannedNight night, Office office) {
        return "The night " + night.asOf() + ", due " + office.timetable().text(night.dueAt()) + ", is overdue. It is "
                + night.state() + (night.state() == State.RUNNING ? ": maybe tell those who wait for it." : ".");
    }
}
