package org.claimclock.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.claimclock.cli.log.LoggedNight;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.visit.Visit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.FreeSpace;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.nightly.NightListener;
import org.claimclock.nightly.NightRequest;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightSettings;
import org.claimclock.nightly.Nights;
import org.claimclock.nightly.Replay;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.Watch;
import org.claimclock.nightly.release.Edition;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.nightly.release.NightRules;
import org.claimclock.nightly.release.RulesOfBackThen;
import org.claimclock.notify.PostOffice;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One night, or a row of them. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a night: reads the inbox, applies the rules, and publishes outbox/<as-of>/.",
            "A completed night is closed: asked again, nothing changes. A night that was stopped goes on."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            ExitCodes.DONE,
            ExitCodes.FAILED,
            ExitCodes.USAGE,
            ExitCodes.REFUSED_FILES,
            ExitCodes.RULES,
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock run --as-of 2021-03-09",
            "  claimclock run --as-of 2021-03-09 --input late/consents-0309.csv",
            "  claimclock run --nights samples/nights --home target/samples",
            "  claimclock run --as-of 2021-03-09 --replay"
        })
final class RunCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    static final class Which {
        @Option(names = "--as-of", paramLabel = "DATE", description = "the date of the run, such as 2021-03-09")
        private @Nullable LocalDate asOf;

        @Option(
                names = "--nights",
                paramLabel = "DIR",
                description = "one night for each sub-folder whose name begins with a date, in date order")
        private @Nullable Path nights;
    }

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE_OR_DIR",
            description = "read these in place and leave them alone, instead of the inbox")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--backfill", description = "history that everyone was told of at the time: no late notice")
    private boolean backfill;

    @Option(
            names = "--replay",
            description = "a completed night again, into a folder of its own, and says whether the bytes are the same")
    private boolean replay;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    /** The night that is being run. */
    private LocalDate current = LocalDate.MIN;

    @Override
    public Integer call() {
        List<NightRequest> requests = requests();
        Telling telling = new Telling(common, spec.commandLine().getErr());
        List<Supplier<List<String>>> checks = new ArrayList<>(common.checks());
        checks.add(telling::faults);
        common.requireSound(checks);
        NightSettings settings = common.nightSettings();
        Home home = common.home();
        home.findObstacle().ifPresent(obstacle -> {
            throw UsageFault.usage(obstacle);
        });
        home.findDoubt().ifPresent(doubt -> spec.commandLine().getErr().println("warning: " + doubt));
        common.settings()
                .doubtsOfSecrets()
                .forEach(doubt -> spec.commandLine().getErr().println("warning: " + doubt));
        home.prepare();
        try (HomeLock lock = HomeLock.tryHold(home)) {
            if (lock == null) {
                Visit.find(home.db()).ifPresent(this::refuseWhereServed);
                throw new UsageFault(
                        ExitCode.LOCKED,
                        "another run is working on " + home.folder()
                                + ". Maybe wait for it to end and run this again.");
            }
            current = requests.get(0).asOf();
            try {
                return run(home, requests, settings);
            } catch (RuntimeException e) {
                if (!replay) {
                    telling.failed(home, current, e);
                }
                throw e;
            }
        }
    }

    private void refuseWhereServed(Visit visit) {
        visit.close();
        throw new UsageFault(
                ExitCode.LOCKED,
                "the book of " + common.home().folder()
                        + " is served: its nights are run by the schedule. Maybe: nights run"
                        + (which.asOf == null ? "" : " " + which.asOf)
                        + "; or stop serve, for a run with --input, --nights, --backfill or --replay.");
    }

    private int run(Home home, List<NightRequest> requests, NightSettings settings) {
        FreeSpace space = new FreeSpace(home, settings.minFreeMegabytes());
        // Even opening the book writes: what a killed run left is brought into it.
        space.require();
        StopRequest stop = Claimclock.stop(spec);
        stop.listen();
        try (LoadedRulebook rulebook =
                        common.rehearsedRulebook(spec.commandLine().getErr());
                Register register = home.book().open();
                KeptRulebooks kept =
                        new KeptRulebooks(register, common.rulebookFolder().cache());
                Screen screen = Claimclock.screen(spec);
                LoggedNight log = new LoggedNight(
                        common.runLogs(), register, spec.commandLine().getErr())) {
            Edition edition = common.edition(rulebook);
            NightProgress progress = new NightProgress(screen);
            if (replay) {
                NightRules backThen = new RulesOfBackThen(register, kept, edition);
                Watch watch = new Watch(progress, stop, space);
                return replay(new Replay(home, register, backThen, settings, Clock.systemUTC()), watch);
            }
            Watch watch = new Watch(log.before(progress), stop, space);
            NightRules rules = new ReleaseOptions(common).nightRules(register, edition, kept);
            Nights nights = new Nights(home, register, rules, settings, Clock.systemUTC());
            refuse(requests, nights);
            Telling telling = new Telling(common, spec.commandLine().getErr());
            PostOffice post = Telling.office(common, register);
            post.open();
            NightSummary summary = new NightSummary(home, register, progress, out());
            int code = ExitCode.DONE.code();
            for (NightRequest request : requests) {
                current = request.asOf();
                NightResult result = log.of(() -> nights.run(request, watch));
                summary.print(result);
                telling.done(register, result, nights.unusualVolumes(request.asOf()));
                code = Math.max(code, result.again() ? 0 : result.night().exitCode());
            }
            telling.send(post, stop);
            return code;
        }
    }

    private static void refuse(List<NightRequest> requests, Nights nights) {
        for (NightRequest request : requests) {
            nights.findObstacle(request.asOf()).ifPresent(obstacle -> {
                throw UsageFault.usage(obstacle);
            });
            nights.findRulesObstacle(request.asOf()).ifPresent(obstacle -> {
                throw new UsageFault(ExitCode.RULES_REFUSED, obstacle);
            });
        }
    }

    private int replay(Replay again, NightListener progress) {
        LocalDate asOf = requireNonNull(which.asOf);
        if (!again.knows(asOf)) {
            throw UsageFault.usage("the night " + asOf + " has not been completed, so there is nothing to replay.");
        }
        Replay.Outcome outcome = again.run(asOf, progress);
        PrintWriter out = out();
        out.println("night " + asOf + " replayed in " + outcome.folder());
        if (!outcome.rulesNow().equals(outcome.rulesBefore())) {
            out.println(
                    "the rules have changed since: " + outcome.rulesBefore() + " then, " + outcome.rulesNow() + " now");
        }
        out.println(
                outcome.different().isEmpty()
                        ? "the bytes are the same"
                        : "the bytes differ in " + String.join(", ", outcome.different()));
        return (outcome.different().isEmpty() ? ExitCode.DONE : ExitCode.FAILED).code();
    }

    private List<NightRequest> requests() {
        if (replay && (which.asOf == null || !inputs.isEmpty() || backfill)) {
            throw UsageFault.usage("--replay goes with --as-of alone: a completed night is repeated as it was.");
        }
        if (which.asOf != null) {
            NamedInputs named = new NamedInputs(inputs);
            if (!named.faults().isEmpty()) {
                throw UsageFault.usage(String.join("\n", named.faults()));
            }
            named.warnings().forEach(spec.commandLine().getErr()::println);
            return List.of(new NightRequest(which.asOf, inputs, backfill));
        }
        if (!inputs.isEmpty()) {
            throw UsageFault.usage("--input goes with --as-of; --nights reads the sub-folders.");
        }
        NightFolders folders = NightFolders.of(requireNonNull(which.nights));
        folders.others()
                .forEach(other -> spec.commandLine()
                        .getErr()
                        .println("warning: " + other + " was left alone: its name does not begin with a date."));
        return folders.byDate().entrySet().stream()
                .map(night -> new NightRequest(night.getKey(), List.of(night.getValue()), backfill))
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
