package org.claimclock.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For compliance: what stands in {@code rules/}, whether it is right, and what it does. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, lists and tests the rules.",
        subcommands = {RulesCheckCommand.class, RulesListCommand.class, RulesTestCommand.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
