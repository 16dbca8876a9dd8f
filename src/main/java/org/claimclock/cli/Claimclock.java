package org.claimclock.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar claimclock.jar COMMAND}. */
@Command(
        name = "claimclock",
        mixinStandardHelpOptions = true,
        version = "claimclock 0.1.0",
        description = "Keeps the clocks of claims.")
public final class Claimclock implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Claimclock()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
