package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.nightly.NightRequest;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightSettings;
import org.claimclock.nightly.Nights;
import org.claimclock.nightly.Replay;
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

    @Override
    public Integer call() {
        List<NightRequest> requests = requests();
        NightSettings settings = common.nightSettings();
        Home home = common.home();
        home.prepare();
        try (HomeLock lock = HomeLock.tryHold(home)) {
            if (lock == null) {
                throw new UsageFault(
                        ExitCode.LOCKED,
                        "another run is working on " + home.folder()
                                + ". Maybe wait for it to end and run this again.");
            }
            return run(home, requests, settings);
        }
    }

    private int run(Home home, List<NightRequest> requests, NightSettings settings) {
        try (LoadedRulebook rulebook =
                        common.rehearsedRulebook(spec.commandLine().getErr());
                Register register = Register.open(home.db())) {
            Progress progress = new Progress(spec.commandLine().getErr());
            if (replay) {
                return replay(new Replay(home, register, rulebook, settings, Clock.systemUTC()), progress);
            }
            Nights nights = new Nights(home, register, rulebook, settings, Clock.systemUTC());
            int code = ExitCode.DONE.code();
            for (NightRequest request : requests) {
                nights.findObstacle(request.asOf()).ifPresent(obstacle -> {
                    throw UsageFault.usage(obstacle);
                });
                NightResult result = nights.run(request, progress);
                new NightSummary(register).print(result, spec.commandLine().getOut());
                code = Math.max(code, result.again() ? 0 : result.night().exitCode());
            }
            return code;
        }
    }

    private int replay(Replay again, Progress progress) {
        LocalDate asOf = which.asOf;
        if (asOf == null || !inputs.isEmpty()) {
            throw UsageFault.usage(
                    "--replay goes with --as-of alone: a completed night is repeated from its own files.");
        }
        if (!again.knows(asOf)) {
            throw UsageFault.usage("the night " + asOf + " has not been completed, so there is nothing to replay.");
        }
        Replay.Outcome outcome = again.run(asOf, progress);
        PrintWriter out = spec.commandLine().getOut();
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
        if (which.asOf != null) {
            inputs.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
                throw UsageFault.usage("--input " + path + " does not exist.");
            });
            return List.of(new NightRequest(which.asOf, inputs, backfill));
        }
        Path folder = which.nights;
        if (folder == null || !Files.isDirectory(folder)) {
            throw UsageFault.usage("--nights " + folder + " is not a folder.");
        }
        if (!inputs.isEmpty()) {
            throw UsageFault.usage("--input goes with --as-of; --nights reads the sub-folders.");
        }
        return NightFolders.of(folder).stream()
                .map(night -> new NightRequest(night.asOf(), List.of(night.folder()), backfill))
                .toList();
    }

    /** The dated sub-folders of a folder. */
    record NightFolders(LocalDate asOf, Path folder) {

        static List<NightFolders> of(Path folder) {
            try (Stream<Path> entries = Files.list(folder)) {
                List<NightFolders> nights = entries.filter(Files::isDirectory)
                        .filter(path -> path.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}.*"))
                        .sorted()
                        .map(path -> new NightFolders(
                                LocalDate.parse(path.getFileName().toString().substring(0, 10)), path))
                        .toList();
                if (nights.isEmpty()) {
                    throw UsageFault.usage(
                            folder + " has no sub-folder whose name begins with a date, such as 2021-03-09-tue.");
                }
                return nights;
            } catch (IOException e) {
                throw UsageFault.usage("cannot read " + folder + ": " + e.getMessage());
            }
        }
    }
}
