package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.nightly.ExitCode;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.table.ClockTable.ClockRow;
import org.claimclock.rulebook.table.PolicyTable.PolicyRow;
import org.claimclock.rulebook.table.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole rulebook on a page. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists every rule, and the rows of the tables that count in the profile.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:listed", ExitCodes.USAGE, ExitCodes.RULES},
        footer = {"%nFor example:", "  claimclock rules list", "  claimclock rules list --on 2021-03-09"})
final class RulesListCommand implements Callable<Integer> {
    private static final int LAST_YEAR = 9999;

    @Option(names = "--on", paramLabel = "DATE", description = "only the rows in force on this day (default: all rows)")
    private @Nullable LocalDate on;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook()) {
            Tables tables = rulebook.tables();
            String when = on == null ? "" : ", in force on " + on;
            printRules(rulebook, out);
            out.println();
            out.println("Clocks (clocks.csv), profile " + tables.profile() + when);
            printClocks(tables, out);
            out.println();
            out.println("Policy (policy.csv), profile " + tables.profile() + when);
            printPolicy(tables, out);
            out.println();
            out.println("Calendars (calendars/)");
            printCalendars(tables, out);
        }
        return ExitCode.DONE.code();
    }

    private static void printRules(LoadedRulebook rulebook, PrintWriter out) {
        out.println(Counted.of(rulebook.cards().size(), "rule") + ", version " + rulebook.version());
        TextTable table = new TextTable("rule", "effect", "reason", "source", "where");
        rulebook.cards().stream()
                .sorted(Comparator.comparing(RuleCard::file).thenComparing(RuleCard::line))
                .forEach(card -> table.add(
                        card.name(), card.effect(), card.reason(), card.source(), card.file() + ":" + card.line()));
        table.print(out);
    }

    private void printClocks(Tables tables, PrintWriter out) {
        TextTable table = new TextTable("clock", "length", "roll", "on lapse", "reason", "valid from", "valid to");
        tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()) && isInForce(row.valid()))
                .forEach(row -> add(row, table));
        table.print(out);
    }

    private static void add(ClockRow row, TextTable table) {
        Term term = row.term();
        String unit = term.unit().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        table.add(
                term.clock().name(),
                term.length() + " " + unit,
                term.roll().name(),
                term.onLapse().name(),
                term.reason(),
                row.valid().from().toString(),
                end(row.valid()));
    }

    private void printPolicy(Tables tables, PrintWriter out) {
        TextTable table = new TextTable("name", "value", "valid from", "valid to", "source");
        tables.policies().rows().stream()
                .filter(row -> counts(row, tables) && isInForce(row.valid()))
                .forEach(row -> table.add(
                        row.name(), row.value(), row.valid().from().toString(), end(row.valid()), row.source()));
        table.print(out);
    }

    /** A row without a profile counts where the profile has no row of its own. */
    private static boolean counts(PolicyRow row, Tables tables) {
        return row.profile().equals(tables.profile())
                || row.profile().isEmpty()
                        && tables.policies().rows().stream()
                                .noneMatch(other -> other.name().equals(row.name())
                                        && other.profile().equals(tables.profile()));
    }

    private static void printCalendars(Tables tables, PrintWriter out) {
        TextTable table = new TextTable("calendar", "covers", "to");
        for (WorkingCalendar calendar : tables.calendars().all()) {
            table.add(
                    calendar.name(),
                    calendar.coverage().from().toString(),
                    calendar.coverage().to().toString());
        }
        table.print(out);
    }

    private boolean isInForce(DateSpan valid) {
        return on == null || valid.contains(on);
    }

    private static String end(DateSpan valid) {
        return valid.to().getYear() == LAST_YEAR ? "" : valid.to().toString();
    }
}
