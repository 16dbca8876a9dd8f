package org.claimclock.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.claimclock.nightly.ExitCode;
import org.claimclock.register.Register;
import org.claimclock.register.people.Answer;
import org.claimclock.schedule.AlertDesk;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.RunControl;
import org.claimclock.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The nights of the schedule, and what people may do to them. */
@Command(
        name = "nights",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = {
            "Lists the nights of the schedule; its commands hold, release, skip, retry, run and stop them.",
            "They work while serve runs, and, but for stop, while it does not."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands (each with --help):%n",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:listed, or done",
            "1:failed, nothing was changed",
            "2:not possible, or usage or configuration; nothing was changed",
            ExitCodes.RULES,
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock nights preview --next 7",
            "  claimclock nights skip 2021-12-25 --reason \"the senders are closed\""
        })
final class NightsCommand implements Callable<Integer> {
    private static final String DATE = "the as-of of the night, such as 2021-03-09";
    private static final String WHY = "why, for whoever looks at the night later";

    @Option(names = "--last", paramLabel = "N", description = "how many nights that are over are listed (default: 7)")
    private int last = 7;

    @Mixin(name = CommonOptions.MIXIN)
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Books book = common.book()) {
            new NightsTable(office(common, book.register()), spec.commandLine().getOut()).print(last);
        }
        return 0;
    }

    @Command(description = "Lists the next nights, and when each falls due.")
    int preview(
            @Option(names = "--next", paramLabel = "N", defaultValue = "7", description = "how many (default: 7)")
                    int next,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        if (next < 1) {
            throw UsageFault.usage("--next is " + next + ". Allowed: a whole number from 1.");
        }
        RulesTimetable timetables = options.timetable();
        List<String> faults = timetables.faults(Clock.systemUTC().instant());
        if (!faults.isEmpty()) {
            throw UsageFault.usage(String.join("\n", faults));
        }
        if (!options.home().hasBook()) {
            NightsTable.printNext(
                    timetables.get(), next, night -> "", spec.commandLine().getOut());
            return 0;
        }
        try (Books book = options.book()) {
            new NightsTable(office(options, book.register()), spec.commandLine().getOut()).printNext(next);
        }
        return 0;
    }

    @Command(description = "Lets a night, and with it all later ones, wait.")
    int hold(
            @Parameters(paramLabel = "DATE", description = DATE) LocalDate date,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = WHY) String reason,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        requireWords(reason);
        return act(options, control -> control.hold(date, reason));
    }

    @Command(description = "Takes back a hold or a skip.")
    int release(
            @Parameters(paramLabel = "DATE", description = DATE) LocalDate date,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(options, control -> control.release(date));
    }

    @Command(description = "Leaves a night out; the next one walks its time.")
    int skip(
            @Parameters(paramLabel = "DATE", description = DATE) LocalDate date,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = WHY) String reason,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        requireWords(reason);
        return act(options, control -> control.skip(date, reason));
    }

    private static void requireWords(String reason) {
        if (reason.isBlank()) {
            throw UsageFault.usage("--reason is empty. Maybe say why: it is kept with the night.");
        }
    }

    @Command(description = "Tries a night that failed again, now.")
    int retry(
            @Parameters(paramLabel = "DATE", description = DATE) LocalDate date,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(options, control -> control.retry(date));
    }

    @Command(description = "Runs a night now, whatever it would have waited for: the next one, or this one.")
    int run(
            @Parameters(paramLabel = "DATE", arity = "0..1", description = DATE) @Nullable LocalDate date,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        return act(options, control -> control.run(date == null ? control.next() : date));
    }

    @Command(description = "Stops the night that is running at its next boundary, and holds it.")
    int stop(
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = WHY) String reason,
            @Mixin(name = CommonOptions.MIXIN) CommonOptions options) {
        try (Books book = options.book()) {
            Served served = book.served();
            if (served == null) {
                throw UsageFault.usage("no night is running by the schedule: serve is not running.");
            }
            Schedule schedule = served.schedule();
            return answer(new RunControl(office(options, book.register()), person())
                    .stop(schedule, schedule.running(), reason));
        }
    }

    private int act(CommonOptions options, Function<RunControl, Answer> deed) {
        try (Books book = options.bookToNote()) {
            Office office = office(options, book.register());
            int code = answer(deed.apply(new RunControl(office, person())));
            Served served = book.served();
            if (served != null) {
                served.ticker().nudge();
            } else if (code == 0) {
                spec.commandLine().getErr().println("serve is not running: it acts on this when it is started.");
            }
            return code;
        }
    }

    private int answer(Answer answer) {
        if (!answer.isDone()) {
            throw UsageFault.usage(answer.text());
        }
        spec.commandLine().getOut().println(answer.text());
        return ExitCode.DONE.code();
    }

    private String person() {
        return Claimclock.errand(spec).person();
    }

    private static Office office(CommonOptions options, Register register) {
        Clock clock = Clock.systemUTC();
        AlertDesk desk = new AlertDesk(register.plan().alerts(), List.of(), clock);
        return new Office(
                register, options.timetable(), options.settings().schedule().terms(options.home()), desk, clock);
    }
}
