package org.claimclock.export.policybook;

import static org.claimclock.export.report.HtmlTable.id;
import static org.claimclock.export.report.HtmlTable.text;

import java.util.List;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.export.report.HtmlTable;
import org.claimclock.rulebook.table.CalendarTable.Entry;
import org.claimclock.rulebook.table.Tables;

/** The tables beside the rules, row by row. */
record TablePages(Tables tables) {

    String clocks() {
        List<List<String>> rows = tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()))
                .map(row -> List.of(
                        row.term().clock().name(),
                        row.term().length() + " "
                                + Numbers.words(row.term().unit().name()),
                        Numbers.words(row.term().roll().name()),
                        (row.term().onLapse() + " " + row.term().reason()).strip(),
                        row.valid().from().toString(),
                        end(row.valid()),
                        Long.toString(row.line())))
                .toList();
        return new HtmlTable(
                        List.of(
                                id("clock"),
                                text("length"),
                                text("roll"),
                                text("when it lapses"),
                                id("from"),
                                id("to"),
                                text("line")),
                        rows,
                        "no clocks")
                .html();
    }

    String policies() {
        List<List<String>> rows = tables.policies().rows().stream()
                .filter(row -> row.profile().isEmpty() || row.profile().equals(tables.profile()))
                .map(row -> List.of(
                        row.name(),
                        row.value().replace("|", ", "),
                        row.valid().from().toString(),
                        end(row.valid()),
                        row.source(),
                        Long.toString(row.line())))
                .toList();
        return new HtmlTable(
                        List.of(id("name"), text("value"), id("from"), id("to"), text("source"), text("line")),
                        rows,
                        "no rows")
                .html();
    }

    String reasons() {
        List<List<String>> rows = tables.reasons().all().stream()
                .map(reason -> List.of(
                        reason.code(),
                        Numbers.words(reason.catalogue().name()),
                        reason.wording().title(),
                        Numbers.words(reason.use().responsible().name()),
                        reason.use().disputable() ? "yes" : "",
                        Numbers.dates(reason.valid()),
                        Long.toString(reason.line())))
                .toList();
        return new HtmlTable(
                        List.of(
                                text("code"),
                                text("kind"),
                                text("what people read"),
                                text("given by"),
                                text("disputable"),
                                text("valid"),
                                text("line")),
                        rows,
                        "no reasons")
                .html();
    }

    String calendar(String name) {
        List<List<String>> rows = tables.calendars().entries(name).stream()
                .map(entry -> List.of(
                        Numbers.words(entry.kind().name()),
                        entry.days().from().toString(),
                        entry.days().to().equals(entry.days().from())
                                ? ""
                                : entry.days().to().toString(),
                        said(entry),
                        entry.place()))
                .toList();
        return new HtmlTable(List.of(text("row"), id("from"), id("to"), text("what"), text("where")), rows, "no rows")
                .html();
    }

    private static String said(Entry entry) {
        String weekday = entry.weekday().isEmpty()
                ? ""
                : Numbers.words(entry.weekday().get(0).name());
        return (weekday + " " + entry.name()).strip();
    }

    private static String end(DateSpan valid) {
        return valid.to().equals(Tables.OPEN) ? "" : valid.to().toString();
    }
}
