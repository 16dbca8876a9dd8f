package org.claimclock.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.claimclock.cli.screen.Terminal;
import org.claimclock.cli.visit.Errand;
import org.claimclock.console.study.Commands;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.Register;
import org.claimclock.schedule.Schedule;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The commands as the process that serves a book lends them, for tests that serve one without a schedule that ticks. */
public final class LentCommands {
    private LentCommands() {}

    /** @param options that the process was started with: {@code --home}, {@code --rules}, {@code --set} */
    public static Commands of(Register register, Schedule schedule, String... options) {
        Served served = served(register, schedule, options);
        return (order, out, err) -> Claimclock.lend(served, order, out, err);
    }

    static Served served(Register register, Schedule schedule, String... options) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Claimclock program = new Claimclock(
                Voice.of(nowhere, nowhere, () -> Terminal.NONE),
                new StopRequest(),
                Errand.ofThisProcess(List.of()),
                null);
        String[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("rules", "check"), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        ParseResult parsed = new CommandLine(program).parseArgs(words);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        CommonOptions common = (CommonOptions)
                parsed.commandSpec().mixins().get(CommonOptions.MIXIN).userObject();
        // Nobody here asks the schedule to look at once.
        return new Served(common, register, schedule, null, null);
    }
}
