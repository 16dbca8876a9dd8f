package org.claimclock.rulebook.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.table.ClockTable.ClockRow;
import org.claimclock.rulebook.table.PolicyTable;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.ReasonTable.Giver;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.Tables;

/**
 * Rows of {@code clocks.csv}, {@code reasons.csv} and {@code policy.csv} that no scenario comes to. A clock's row is used if the clock starts on one of its days, a
 * reason if it is given on one, a policy's row if the rules are asked on one and something reads its name.
 *
 * <p>Left out are rows of other profiles, which their own test judges; rows of days that no calendar covers, on which nothing can be played; reasons of the system with a last
 * day, which nothing gives any more; {@code EVENT_ID_CONFLICT}, which is given while a file is read and before any claim is looked at; and the calendars: their years are compared
 * with the official lists, not shown by examples.
 *
 * @param rules the text of all rules, which may read policy rows of their own
 */
record UnusedRows(Tables tables, RowUse use, String rules) {

    /** A sentence for each, with file, line and what to do. */
    List<String> sentences() {
        return Stream.of(clocks(), reasons(), policies()).flatMap(each -> each).toList();
    }

    private Stream<String> clocks() {
        return tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()) && canPlay(row.valid()))
                .filter(row -> !use.startsIn(row.profile(), row.term().clock(), row.valid()))
                .map(this::clock);
    }

    private String clock(ClockRow row) {
        return "clocks.csv:" + row.line() + ": no scenario uses the row for "
                + row.term().clock() + " (" + row.profile() + ") " + shown(row.valid())
                + ". Maybe add an example to rules/scenarios/ in which this clock starts on one of its days.";
    }

    private Stream<String> reasons() {
        return tables.reasons().all().stream()
                .filter(row -> row.use().responsible() == Giver.REVIEWER || isOpen(row.valid()))
                .filter(row -> canPlay(row.valid()) && !row.code().equals(Reasons.EVENT_ID_CONFLICT))
                .filter(row -> !use.gives(row.code(), row.catalogue(), row.valid()))
                .sorted((one, other) -> Long.compare(one.line(), other.line()))
                .map(this::reason);
    }

    private String reason(Reason row) {
        return "reasons.csv:" + row.line() + ": no scenario uses the " + row.catalogue() + " code " + row.code() + " "
                + shown(row.valid())
                + ". Maybe add an example to rules/scenarios/ in which it is given"
                + (row.use().responsible() == Giver.SYSTEM ? ", or end-date it if nothing gives it any more." : ".");
    }

    private Stream<String> policies() {
        return tables.policies().rows().stream()
                .filter(this::counts)
                .filter(row -> isRead(row)
                        ? canPlay(row.valid()) && !use.playsIn(tables.profile(), row.valid())
                        : isOpen(row.valid()))
                .map(this::policy);
    }

    private boolean counts(PolicyRow row) {
        return tables.policies()
                .find(row.name(), tables.profile(), row.valid().from())
                .filter(row::equals)
                .isPresent();
    }

    private boolean isRead(PolicyRow row) {
        return PolicyTable.isNeeded(row.name()) || rules.contains('"' + row.name() + '"');
    }

    private static boolean isOpen(DateSpan valid) {
        return valid.to().equals(Tables.OPEN);
    }

    private boolean canPlay(DateSpan valid) {
        return tables.calendars().all().stream()
                .anyMatch(calendar -> calendar.coverage().overlaps(valid));
    }

    private String policy(PolicyRow row) {
        String where = "policy.csv:" + row.line() + ": ";
        return isRead(row)
                ? where + "no scenario uses the row for " + row.name() + " " + shown(row.valid())
                        + ". Maybe add an example to rules/scenarios/ that plays on one of its days."
                : where + "no rule reads " + row.name()
                        + ". Maybe its name is mistyped here or in a rule, or end-date it if it is not meant any more.";
    }

    private static String shown(DateSpan valid) {
        return isOpen(valid) ? "from " + valid.from() + " on" : "from " + valid.from() + " to " + valid.to();
    }
}
