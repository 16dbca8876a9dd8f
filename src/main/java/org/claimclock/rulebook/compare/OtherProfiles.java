package org.claimclock.rulebook.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.compare.Difference.Kind;
import org.claimclock.rulebook.table.ClockTable.ClockRow;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.Tables;

/** Row by row, what two rulebooks of one profile say for the others. */
final class OtherProfiles {

    private OtherProfiles() {}

    /** What a row is about: of one such there is one row. */
    private record About(Kind kind, String subject, String profile, LocalDate from) {}

    /** @param says with its last day, where it has one */
    private record Row(About about, String says, long line) {
        private static Row of(ClockRow row) {
            About about = new About(
                    Kind.CLOCK,
                    row.term().clock().name(),
                    row.profile(),
                    row.valid().from());
            return new Row(about, RulebookDifferences.shown(row.term()) + until(row.valid()), row.line());
        }

        private static Row of(PolicyRow row) {
            About about = new About(
                    Kind.POLICY, row.name(), row.profile(), row.valid().from());
            return new Row(about, row.value() + until(row.valid()), row.line());
        }

        private static String until(DateSpan valid) {
            return valid.to().equals(Tables.OPEN) ? "" : " to " + valid.to();
        }
    }

    /** By the place in the candidate; then what is gone, by its place in the rules in force. */
    static List<Difference> differences(Tables now, Tables candidate) {
        Map<About, Row> before = byWhatTheyAreAbout(rows(now, false));
        Map<About, Row> after = byWhatTheyAreAbout(rows(candidate, false));
        List<Difference> all = new ArrayList<>();
        rows(candidate, true).forEach(row -> {
            Row old = before.get(row.about);
            if (old == null || !old.says.equals(row.says)) {
                all.add(difference(row, row.says, old == null ? "nothing" : old.says));
            }
        });
        rows(now, true)
                .filter(old -> !after.containsKey(old.about))
                .forEach(old -> all.add(difference(old, "nothing", old.says)));
        return all;
    }

    private static Map<About, Row> byWhatTheyAreAbout(Stream<Row> rows) {
        return rows.collect(Collectors.toMap(Row::about, Function.identity()));
    }

    /** @param elsewhere only those that decide nothing in the profile of the tables */
    private static Stream<Row> rows(Tables tables, boolean elsewhere) {
        Stream<Row> clocks = tables.clocks().rows().stream()
                .filter(row -> !elsewhere || !row.profile().equals(tables.profile()))
                .map(Row::of);
        Stream<Row> policies = tables.policies().rows().stream()
                .filter(row -> !elsewhere || isElsewhere(row, tables))
                .map(Row::of);
        return Stream.concat(clocks, policies);
    }

    /** A row without a profile is for those alone that have none of their own. */
    private static boolean isElsewhere(PolicyRow row, Tables tables) {
        boolean isOverridden = row.profile().isEmpty()
                && tables.policies().rows().stream()
                        .anyMatch(own ->
                                own.name().equals(row.name()) && own.profile().equals(tables.profile()));
        return isOverridden || !row.profile().isEmpty() && !row.profile().equals(tables.profile());
    }

    private static Difference difference(Row row, String after, String before) {
        About about = row.about;
        String where = (about.kind == Kind.CLOCK ? "clocks.csv:" : "policy.csv:") + row.line;
        String which = about.profile.isEmpty() ? "profiles without a row of their own" : "profile " + about.profile;
        return new Difference(
                about.kind,
                about.subject,
                where,
                about.from,
                where + ": for " + which + ", from " + about.from + " on " + about.subject + ": " + after
                        + " instead of " + before + ".");
    }
}
