package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.claimclock.nightly.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar claimclock.jar COMMAND}. */
@Command(
        name = "claimclock",
        mixinStandardHelpOptions = true,
        version = "claimclock 0.1.0",
        description =
                "Keeps the clocks of partner-of-record claims: what happened, what lapsed, and what finance may assess.",
        subcommands = {
            RunCommand.class,
            ClaimCommand.class,
            RunsCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RulesCommand.class,
            GenerateCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, or already done; 1 failed, nothing published, safe to run again; 2 usage or configuration;",
            "3 done, with refused files; 4 rules do not pass their checks; 5 another run holds the lock."
        })
public final class Claimclock implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, args));
    }

    /** Runs one command. Results go to {@code out}, everything else to {@code err}. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine program = new CommandLine(new Claimclock());
        program.setOut(out);
        program.setErr(err);
        program.registerConverter(LocalDate.class, Claimclock::date);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionExceptionHandler(
                (fault, command, parsed) -> Faults.tell(fault, command.getErr()).code());
        program.setParameterExceptionHandler((fault, ignored) -> {
            fault.getCommandLine().getErr().println(fault.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(
                    fault, fault.getCommandLine().getErr());
            fault.getCommandLine()
                    .getErr()
                    .println("Maybe see: claimclock "
                            + (fault.getCommandLine().getCommand() instanceof Claimclock
                                    ? ""
                                    : fault.getCommandLine().getCommandName() + " ")
                            + "--help");
            return ExitCode.USAGE.code();
        });
        int code = program.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a date. Allowed: a day that exists, written like 2021-03-09.");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
