package org.claimclock.console.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.rulebook.table.CalendarTable.Entry;
import org.claimclock.rulebook.table.Tables;

/** The tables of the rules, with their numbers, from when to when each counts, and where it stands. */
record RuleTables(Tables tables) {
    List<Grid> all() {
        return List.of(clocks(), policies(), reasons());
    }

    private Grid clocks() {
        List<List<Cell>> rows = tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()))
                .map(row -> List.of(
                        Cell.id(row.term().clock().name()),
                        Cell.text(row.term().length() + " "
                                + words(row.term().unit().name())),
                        Cell.text((row.term().onLapse() + " " + row.term().reason()).strip()),
                        Cell.text(words(row.term().roll().name())),
                        Cell.day(row.valid().from()),
                        end(row.valid()),
                        Cell.number(row.line())))
                .toList();
        return Grid.of(
                "Clocks (clocks.csv)",
                "None.",
                rows,
                "Clock",
                "Length",
                "When it lapses",
                "Roll",
                "From",
                "To",
                "#Line");
    }

    private Grid policies() {
        List<List<Cell>> rows = tables.policies().rows().stream()
                .filter(row -> row.profile().isEmpty() || row.profile().equals(tables.profile()))
                .map(row -> List.of(
                        Cell.id(row.name()),
                        Cell.text(row.value().replace("|", ", ")),
                        Cell.text(row.source()),
                        Cell.day(row.valid().from()),
                        end(row.valid()),
                        Cell.number(row.line())))
                .toList();
        return Grid.of("Policy (policy.csv)", "None.", rows, "Name", "Value", "Source", "From", "To", "#Line");
    }

    private Grid reasons() {
        List<List<Cell>> rows = tables.reasons().all().stream()
                .map(reason -> List.of(
                        Cell.id(reason.code()),
                        Cell.text(words(reason.catalogue().name())),
                        Cell.text(reason.wording().title()),
                        Cell.text(words(reason.use().responsible().name())),
                        Cell.text(reason.use().disputable() ? "yes" : ""),
                        Cell.day(reason.valid().from()),
                        end(reason.valid()),
                        Cell.number(reason.line())))
                .toList();
        return Grid.of(
                "Reasons (reasons.csv)",
                "None.",
                rows,
                "Code",
                "Kind",
                "What people read",
                "Given by",
                "Disputable",
                "From",
                "To",
                "#Line");
    }

    List<Grid> calendars() {
        return tables.calendars().all().stream()
                .map(WorkingCalendar::name)
                .map(this::calendar)
                .toList();
    }

    private Grid calendar(String name) {
        List<List<Cell>> rows = tables.calendars().entries(name).stream()
                .map(entry -> List.of(
                        Cell.text(words(entry.kind().name())),
                        Cell.day(entry.days().from()),
                        entry.days().to().equals(entry.days().from()) ? Cell.text("") : end(entry.days()),
                        Cell.text(said(entry)),
                        Cell.id(entry.place())))
                .toList();
        return Grid.of("Calendar " + name, "None.", rows, "Row", "From", "To", "What", "Where");
    }

    private static String said(Entry entry) {
        String weekday = entry.weekday().stream()
                .map(DayOfWeek::name)
                .map(RuleTables::words)
                .collect(Collectors.joining(", "));
        return (weekday + " " + entry.name()).strip();
    }

    private static Cell end(DateSpan valid) {
        return valid.to().equals(Tables.OPEN) ? Cell.text("") : Cell.day(valid.to());
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
