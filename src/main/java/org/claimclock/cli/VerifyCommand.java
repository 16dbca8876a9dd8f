package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Verification;
import org.claimclock.nightly.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an export against its own package. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an outbox folder against its package, sums, controls and its predecessor.",
            "Without a folder: every night in the outbox."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "a folder of the outbox, such as data/outbox/2021-03-09")
    private @Nullable Path folder;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean good = true;
        for (Path night : folder == null ? nights(common.home().outbox()) : nightsIn(folder)) {
            good &= isGood(night, spec.commandLine().getOut());
        }
        return (good ? ExitCode.DONE : ExitCode.FAILED).code();
    }

    /** The folder itself, or the nights in it where it is an outbox. */
    private static List<Path> nightsIn(Path folder) {
        boolean outbox = Files.isDirectory(folder) && !Files.exists(folder.resolve("datapackage.json"));
        List<Path> nights = outbox ? nights(folder) : List.of();
        return nights.isEmpty() ? List.of(folder) : nights;
    }

    private static boolean isGood(Path night, PrintWriter out) {
        if (!Files.isDirectory(night)) {
            throw UsageFault.usage(night + " is not a folder. Maybe a folder of the outbox is meant.");
        }
        List<Discrepancy> findings = Verification.of(night);
        findings.forEach(out::println);
        if (findings.isEmpty()) {
            out.println("ok: " + night + " is complete and unchanged");
        }
        return findings.isEmpty();
    }

    private static List<Path> nights(Path outbox) {
        if (!Files.isDirectory(outbox)) {
            throw UsageFault.usage(
                    "there is no outbox " + outbox + ". Maybe --home is missing, or no night has been run yet.");
        }
        try (Stream<Path> folders = Files.list(outbox)) {
            return folders.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UsageFault.usage("cannot read " + outbox + ": " + e.getMessage());
        }
    }
}
