package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Verification;
import org.claimclock.nightly.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an export against its own package. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks an outbox folder against its package, sums, controls and its predecessor.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder of the outbox, such as data/outbox/2021-03-09")
    private Path folder = Path.of(".");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw UsageFault.usage(folder + " is not a folder. Maybe a folder of the outbox is meant.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Discrepancy> findings = Verification.of(folder);
        findings.forEach(out::println);
        if (findings.isEmpty()) {
            out.println("ok: " + folder + " is complete and unchanged");
        }
        return findings.isEmpty() ? ExitCode.DONE.code() : ExitCode.FAILED.code();
    }
}
