package org.claimclock.rulebook.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.Difference.Kind;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.table.CalendarTable;
import org.claimclock.rulebook.table.ClockTable.ClockRow;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.Tables;

/** Compares two rulebooks of one profile: what counts, not how it is written. */
public record RulebookDifferences(Side now, Side candidate) {

    /** A rulebook and the folder that it was loaded from. */
    public record Side(LoadedRulebook rulebook, Path folder) {
        private Tables tables() {
            return rulebook.tables();
        }

        private Map<String, RuleCard> cards() {
            return rulebook.cards().stream().collect(Collectors.toMap(RuleCard::name, Function.identity()));
        }

        private Stream<ClockRow> clocks() {
            return tables().clocks().rows().stream().filter(row -> row.profile().equals(tables().profile()));
        }
    }

    /** Rules first, then clocks, policy, reasons and days. */
    public List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        rules(all);
        clocks(all);
        policies(all);
        reasons(all);
        days(all);
        return all;
    }

    /** Rows of clocks and policy that differ and decide nothing: they are for another profile than the one of these rulebooks. */
    public List<Difference> elsewhere() {
        return OtherProfiles.differences(now.tables(), candidate.tables());
    }

    private void rules(List<Difference> all) {
        Map<String, RuleCard> before = now.cards();
        Map<String, RuleCard> after = candidate.cards();
        Map<String, String> textBefore = RuleTexts.of(now.folder, now.rulebook.cards());
        Map<String, String> textAfter = RuleTexts.of(candidate.folder, candidate.rulebook.cards());
        for (String name : both(before.keySet(), after.keySet())) {
            RuleCard old = before.get(name);
            RuleCard fresh = after.get(name);
            if (old == null && fresh != null) {
                all.add(rule(fresh, "is new"));
            } else if (fresh == null && old != null) {
                all.add(rule(old, "is gone"));
            } else if (fresh != null && !String.valueOf(textBefore.get(name)).equals(textAfter.get(name))) {
                all.add(rule(fresh, "reads otherwise"));
            }
        }
    }

    private static Difference rule(RuleCard card, String what) {
        String where = card.file() + ":" + card.line();
        return new Difference(
                Kind.RULE,
                card.name(),
                where,
                LocalDate.MIN,
                where + ": the rule '" + card.name() + "' (" + card.effect() + ") " + what + ".");
    }

    private void clocks(List<Difference> all) {
        List<LocalDate> days = Stream.concat(now.clocks(), candidate.clocks())
                .map(row -> row.valid().from())
                .distinct()
                .sorted()
                .toList();
        for (Clock clock : Clock.values()) {
            String told = "";
            for (LocalDate day : days) {
                String before = term(now, clock, day);
                String after = term(candidate, clock, day);
                String sentence = clock + ": " + after + " instead of " + before;
                if (!before.equals(after) && !sentence.equals(told)) {
                    String where = clockRow(clock, day);
                    all.add(new Difference(
                            Kind.CLOCK, clock.name(), where, day, where + ": from " + day + " on " + sentence + "."));
                }
                told = before.equals(after) ? "" : sentence;
            }
        }
    }

    private static String term(Side side, Clock clock, LocalDate day) {
        return side.clocks()
                .filter(row -> row.term().clock() == clock && row.valid().contains(day))
                .findFirst()
                .map(row -> shown(row.term()))
                .orElse("nothing");
    }

    static String shown(Term term) {
        String unit = term.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String lapse = term.reason().isEmpty() ? term.onLapse().name() : term.onLapse() + " " + term.reason();
        String roll = term.roll().name().equals("NONE") ? "" : ", roll " + term.roll();
        return term.length() + " " + unit + " (" + lapse + roll + ")";
    }

    private String clockRow(Clock clock, LocalDate day) {
        return candidate
                .clocks()
                .filter(row -> row.term().clock() == clock && row.valid().contains(day))
                .findFirst()
                .map(row -> "clocks.csv:" + row.line())
                .orElse("clocks.csv");
    }

    private void policies(List<Difference> all) {
        List<LocalDate> days = Stream.concat(
                        now.tables().policies().rows().stream(), candidate.tables().policies().rows().stream())
                .map(PolicyRow::valid)
                .map(valid -> valid.from())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> told = new java.util.TreeMap<>();
        for (LocalDate day : days) {
            Map<String, String> before = values(now, day);
            Map<String, String> after = values(candidate, day);
            for (String name : both(before.keySet(), after.keySet())) {
                String change =
                        after.getOrDefault(name, "nothing") + " instead of " + before.getOrDefault(name, "nothing");
                boolean same = after.getOrDefault(name, "").equals(before.getOrDefault(name, ""));
                if (!same && !change.equals(told.get(name))) {
                    String where = policyRow(name, day);
                    all.add(new Difference(
                            Kind.POLICY,
                            name,
                            where,
                            day,
                            where + ": from " + day + " on " + name + " is " + change + "."));
                }
                told.put(name, same ? "" : change);
            }
        }
    }

    private String policyRow(String name, LocalDate day) {
        return candidate
                .tables()
                .policies()
                .find(name, candidate.tables().profile(), day)
                .map(row -> "policy.csv:" + row.line())
                .orElse("policy.csv");
    }

    private static Map<String, String> values(Side side, LocalDate day) {
        return side.tables().policies().inForce(side.tables().profile(), day);
    }

    private void reasons(List<Difference> all) {
        List<Reason> before = now.tables().reasons().all();
        List<Reason> after = candidate.tables().reasons().all();
        for (Reason reason : before) {
            if (find(after, reason).isEmpty()) {
                all.add(reason(reason, reason.valid().from(), "is gone"));
            }
        }
        for (Reason reason : after) {
            Reason old = find(before, reason).orElse(null);
            if (old == null) {
                all.add(reason(reason, reason.valid().from(), "is new"));
            } else if (!old.valid().equals(reason.valid())) {
                LocalDate ends = old.valid().to().isBefore(reason.valid().to())
                        ? old.valid().to()
                        : reason.valid().to();
                all.add(reason(reason, ends.plusDays(1), "ends on " + end(reason) + " instead of " + end(old)));
            }
            if (old != null
                    && !(old.wording().equals(reason.wording()) && old.use().equals(reason.use()))) {
                all.add(reason(reason, reason.valid().from(), "reads otherwise"));
            }
        }
    }

    private static Optional<Reason> find(List<Reason> all, Reason same) {
        return all.stream()
                .filter(each -> each.code().equals(same.code()) && each.catalogue() == same.catalogue())
                .filter(each -> each.valid().from().equals(same.valid().from()))
                .findFirst();
    }

    private static String end(Reason reason) {
        return reason.valid().to().equals(Tables.OPEN)
                ? "no day"
                : reason.valid().to().toString();
    }

    private static Difference reason(Reason reason, LocalDate from, String what) {
        String where = "reasons.csv:" + reason.line();
        return new Difference(
                Kind.REASON,
                reason.code(),
                where,
                from,
                where + ": the row for the " + reason.catalogue() + " reason " + reason.code() + " from "
                        + reason.valid().from() + " on " + what + ".");
    }

    /** Day by day: a calendar may say the same in other rows. */
    private void days(List<Difference> all) {
        Map<String, WorkingCalendar> before = calendars(now);
        for (WorkingCalendar after : candidate.tables().calendars().all()) {
            WorkingCalendar old = before.get(after.name());
            if (old == null) {
                continue;
            }
            after.coverage()
                    .from()
                    .datesUntil(after.coverage().to().plusDays(1))
                    .filter(day -> old.coverage().contains(day) && old.isBusinessDay(day) != after.isBusinessDay(day))
                    .forEach(day -> all.add(day(after, day)));
        }
    }

    private Difference day(WorkingCalendar calendar, LocalDate day) {
        String where = place(calendar.name(), day);
        String what = calendar.isBusinessDay(day) ? "a business day now" : "no business day any more";
        return new Difference(
                Kind.DAY,
                calendar.name(),
                where,
                day,
                where + ": " + day + " is " + what + " in the calendar " + calendar.name() + ".");
    }

    private String place(String calendar, LocalDate day) {
        return candidate
                .tables()
                .calendars()
                .find(calendar, day)
                .or(() -> now.tables().calendars().find(calendar, day))
                .map(CalendarTable.Entry::place)
                .orElse("calendars/");
    }

    private static Map<String, WorkingCalendar> calendars(Side side) {
        return side.tables().calendars().all().stream()
                .collect(Collectors.toMap(WorkingCalendar::name, Function.identity()));
    }

    private static TreeSet<String> both(java.util.Set<String> one, java.util.Set<String> other) {
        TreeSet<String> names = new TreeSet<>(one);
        names.addAll(other);
        return names;
    }
}
