package org.claimclock.rulebook.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.claim.Policy;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;

/** All tables of a rulebook as one profile sees them. Immutable; safe to share between threads. */
public final class Tables implements Reckoner.Timetable {
    private final String profile;
    private final ClockTable clocks;
    private final ReasonTable reasons;
    private final PolicyTable policies;
    private final CalendarTable calendars;
    /** The policy by the first day of each span in which it stays the same. */
    private final TreeMap<LocalDate, Policy> policyFrom = new TreeMap<>();

    private Tables(
            String profile, ClockTable clocks, ReasonTable reasons, PolicyTable policies, CalendarTable calendars) {
        this.profile = profile;
        this.clocks = clocks;
        this.reasons = reasons;
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * Reads the tables of a folder.
     *
     * @param faults takes everything that is wrong with them; where it stays empty, the tables can be used
     */
    public static Tables read(Path folder, String profile, TableFaults faults) {
        Tables tables = new Tables(
                profile,
                ClockTable.read(folder.resolve("clocks.csv"), faults),
                ReasonTable.read(folder.resolve("reasons.csv"), faults),
                PolicyTable.read(folder.resolve("policy.csv"), faults),
                CalendarTable.read(folder.resolve("calendars"), faults));
        if (faults.none()) {
            tables.check(faults);
        }
        return tables;
    }

    private void check(TableFaults faults) {
        if (!clocks.knows(profile)) {
            faults.add("clocks.csv: no row has the profile " + profile + ". There are: "
                    + String.join(", ", clocks.profiles()) + ".");
            return;
        }
        clocks.rows().stream()
                .filter(row -> !row.term().reason().isEmpty())
                .filter(row -> !reasons.knows(
                        row.term().reason(), ReasonTable.Catalogue.EXCEPTION, ReasonTable.Catalogue.REJECTION))
                .forEach(row -> faults.add(
                        "clocks.csv",
                        row.line(),
                        "column reason_code: the code " + row.term().reason()
                                + " is not in reasons.csv. Maybe add it there as EXCEPTION or REJECTION."));
        Set<String> told = new HashSet<>();
        for (LocalDate from : policies.changes()) {
            Map<String, String> values = policies.inForce(profile, from);
            checkPolicy(from, values, told, faults);
        }
        if (faults.none()) {
            policies.changes()
                    .forEach(from -> policyFrom.put(from, PolicyValues.policy(policies.inForce(profile, from))));
        }
    }

    /** @param told names and calendars of which a fault was told for an earlier day */
    private void checkPolicy(LocalDate from, Map<String, String> values, Set<String> told, TableFaults faults) {
        for (String name : PolicyValues.NEEDED) {
            if (!values.containsKey(name) && told.add(name)) {
                faults.add("policy.csv: " + name + " has no row in force from " + from + " on in profile " + profile
                        + ". Maybe its last row has ended, or the next one begins too late.");
            }
        }
        String calendar = values.get("program_calendar");
        if (calendar != null && !calendars.knows(calendar) && told.add("calendar " + calendar)) {
            faults.add("policy.csv: program_calendar names the calendar " + calendar
                    + ", which no file in calendars/ has. There are: "
                    + String.join(
                            ", ",
                            calendars.all().stream().map(WorkingCalendar::name).toList()) + ".");
        }
    }

    /** The last day of a row that has none. */
    public static final LocalDate OPEN = TableReader.OPEN;

    public String profile() {
        return profile;
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        return clocks.term(profile, clock, d0);
    }

    /**
     * The policy in force.
     *
     * @throws IllegalStateException where the table begins later than that day
     */
    public Policy policy(LocalDate on) {
        Map.Entry<LocalDate, Policy> entry = policyFrom.floorEntry(on);
        if (entry == null) {
            throw new IllegalStateException("policy.csv has no row in force on " + on
                    + ". Maybe let its rows begin earlier, or correct the date of the event.");
        }
        return entry.getValue();
    }

    /** The first day that the policy covers: nothing that happened before can be judged. */
    public LocalDate begin() {
        return policyFrom.firstKey();
    }

    /** Every policy by its name, from each day on that changes one. */
    public SortedMap<LocalDate, Map<String, String>> policyValues() {
        SortedMap<LocalDate, Map<String, String>> values = new TreeMap<>();
        policies.changes().forEach(from -> values.put(from, policies.inForce(profile, from)));
        return values;
    }

    /** The policy that would be in force if some rows had other values. */
    public Policy policy(LocalDate on, Map<String, String> supposed) {
        Map<String, String> values = new TreeMap<>(policy(on).values());
        values.putAll(supposed);
        return PolicyValues.policy(values);
    }

    @Override
    public WorkingCalendar calendar(LocalDate d0) {
        return calendars.calendar(policy(d0).text("program_calendar"));
    }

    public ReasonTable reasons() {
        return reasons;
    }

    public ClockTable clocks() {
        return clocks;
    }

    public PolicyTable policies() {
        return policies;
    }

    public CalendarTable calendars() {
        return calendars;
    }
}
