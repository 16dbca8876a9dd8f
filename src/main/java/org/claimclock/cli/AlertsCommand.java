package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.nightly.ExitCode;
import org.claimclock.register.plan.Alerts;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.plan.KeptAlert.Acknowledgement;
import org.claimclock.schedule.AlertControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What people are to know of, and who sees to it. */
@Command(
        name = "alerts",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = {
            "Lists the alerts that are open, with what to do; acknowledge says who sees to one.",
            "An alert is open until its night is well again, whoever sees to it."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands (each with --help):%n",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:listed, or done",
            "1:failed, nothing was changed",
            "2:not possible, or usage or configuration; nothing was changed",
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock alerts --last 20",
            "  claimclock alerts acknowledge 7 --note \"the disk is being changed\""
        })
final class AlertsCommand implements Callable<Integer> {
    private static final int INDENT = 4;

    @Option(names = "--last", paramLabel = "N", description = "the latest N, those that are closed as well")
    private int last;

    @Mixin(name = CommonOptions.MIXIN)
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Books book = common.book()) {
            list(book.register().plan().alerts());
        }
        return ExitCode.DONE.code();
    }

    private void list(Alerts alerts) {
        List<KeptAlert> listed = last > 0 ? latest(alerts) : alerts.keptOpen();
        if (listed.isEmpty()) {
            out().println(last > 0 ? "there has been no alert" : "no alert is open");
        }
        listed.forEach(this::print);
    }

    private List<KeptAlert> latest(Alerts alerts) {
        List<KeptAlert> latest = new ArrayList<>(alerts.before(Long.MAX_VALUE, last));
        Collections.reverse(latest);
        return latest;
    }

    private void print(KeptAlert kept) {
        Instant closed = kept.closedAt();
        out().println(kept.number() + "  " + kept.alert().kind() + ", raised "
                + Dates.utc(kept.alert().raisedAt())
                + (closed == null ? ", open" : ", closed " + Dates.utc(closed)));
        Paragraph paragraph = new Paragraph(out());
        kept.alert().message().lines().forEach(line -> paragraph.print(INDENT, line));
        Stream.ofNullable(kept.acknowledgement()).forEach(word -> paragraph.print(INDENT, said(word)));
    }

    private static String said(Acknowledgement word) {
        return "acknowledged by " + word.by() + " at " + Dates.utc(word.at())
                + (word.note().isEmpty() ? "" : ": " + word.note());
    }

    @Command(
            description =
                    "Says that you see to these alerts, which is noted. They stay open until their nights are well.")
    int acknowledge(
            @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "as the list names it") List<Long> numbers,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "what is done about it")
                    String note,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        try (Books book = options.bookToNote()) {
            AlertControl control =
                    new AlertControl(book.register(), Claimclock.errand(spec).person(), Clock.systemUTC());
            new Answers(numbers.stream()
                            .map(number -> control.acknowledge(number, note))
                            .toList())
                    .print(out());
        }
        return ExitCode.DONE.code();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
