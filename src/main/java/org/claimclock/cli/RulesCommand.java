package org.claimclock.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimclock.rulebook.LoadedRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For compliance. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks the rules.", subcommands = RulesCommand.Check.class)
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Checks rules and tables, and lists every fault.")
    static final class Check implements Callable<Integer> {
        @Mixin
        private CommonOptions common = new CommonOptions();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (LoadedRulebook rulebook = common.rulebook()) {
                spec.commandLine()
                        .getOut()
                        .println("ok: " + rulebook.cards().size() + " rules, version " + rulebook.version() + ", profile "
                                + rulebook.tables().profile() + ", from " + Path.of("rules"));
            }
            return 0;
        }
    }
}
