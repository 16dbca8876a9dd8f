package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.rulebook.table.PolicyTable;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Giver;
import org.claimclock.rulebook.table.Tables;

/**
 * Knows numbers and dates that no history of a claim can notice, and why.
 *
 * @param rules the text of all rules
 */
record Hopeless(String rules) {
    private static final List<String> OF_ROWS = List.of("roles_allowed", "editable_fields", "withdraw_reasons");

    /**
     * A sentence that says why.
     *
     * @param moved the tables with the move
     */
    Optional<String> findReason(Candidates candidates, Tables moved) {
        Boundary boundary = candidates.boundary();
        String name = boundary.about().name();
        return switch (boundary.about().kind()) {
            case POLICY -> policy(name);
            case POLICY_CHANGE -> policy(name).or(() -> same(candidates, moved, name));
            case REASON_CHANGE -> reason(candidates.tables(), boundary);
            case DAY -> day(candidates.tables(), candidates.move(), moved);
            case LENGTH, TERM_CHANGE -> Optional.empty();
        };
    }

    private Optional<String> policy(String name) {
        if (OF_ROWS.contains(name)) {
            return Optional.of("No example can: rows are judged by " + name
                    + " while they are read, and what is refused there comes to no rule.");
        }
        return PolicyTable.isNeeded(name) || rules.contains('"' + name + '"')
                ? Optional.empty()
                : Optional.of("No example can: no rule reads " + name + ".");
    }

    private static Optional<String> same(Candidates candidates, Tables moved, String name) {
        LocalDate day = candidates.otherwise();
        return value(candidates.tables(), name, day).equals(value(moved, name, day))
                ? Optional.of("No example can: " + name + " is the same before and after.")
                : Optional.empty();
    }

    private static Optional<String> value(Tables tables, String name, LocalDate day) {
        return tables.policies().find(name, tables.profile(), day).map(PolicyRow::value);
    }

    private static Optional<String> reason(Tables tables, Boundary boundary) {
        return tables.reasons().all().stream()
                .filter(reason -> reason.line() == boundary.line()
                        && reason.use().responsible() == Giver.SYSTEM
                        && reason.catalogue() != Catalogue.REJECTION)
                .map(reason -> "No example can: the program gives " + reason.code()
                        + " on any day, and the dates of its row only say in which words.")
                .findFirst();
    }

    private static Optional<String> day(Tables tables, Move move, Tables moved) {
        Map<String, List<LocalDate>> otherwise = new TreeMap<>();
        tables.calendars()
                .all()
                .forEach(calendar -> otherwise.put(
                        calendar.name(),
                        otherwise(calendar, moved.calendars().calendar(calendar.name()), move.concerned())));
        otherwise.values().removeIf(List::isEmpty);
        if (otherwise.isEmpty()) {
            return Optional.of("No example can: with " + move.value() + " the same days are free.");
        }
        if (tables.policies().rows().stream()
                .noneMatch(row -> row.name().equals("program_calendar") && otherwise.containsKey(row.value()))) {
            return Optional.of("No example can: no row of program_calendar names the calendar "
                    + String.join(", ", otherwise.keySet()) + ".");
        }
        LocalDate begin = tables.clocks().rows().stream()
                .map(row -> row.valid().from())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return otherwise.values().stream().flatMap(List::stream).anyMatch(begin::isBefore)
                ? Optional.empty()
                : Optional.of("No example can: with " + move.value() + " every day after " + begin
                        + " is as it was, and no clock begins earlier.");
    }

    private static List<LocalDate> otherwise(WorkingCalendar now, WorkingCalendar then, DateSpan days) {
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .filter(now.coverage()::contains)
                .filter(day -> now.isBusinessDay(day) != then.isBusinessDay(day))
                .toList();
    }
}
