package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.cli.log.LogForm;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Terminal;
import org.claimclock.cli.visit.Errand;
import org.claimclock.console.study.Commands.Order;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.LastWord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code java -jar claimclock.jar COMMAND}. */
@Command(
        name = "claimclock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Keeps the clocks of partner-of-record claims: what happened, what lapsed, and what finance may assess.",
        commandListHeading = "%nCommands (each with --help):%n",
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
            "  claimclock run --nights samples/nights --home target/samples",
            "  claimclock claim CL-1012 --home target/samples"
        },
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            NightsCommand.class,
            AlertsCommand.class,
            NoticesCommand.class,
            UsersCommand.class,
            ClaimCommand.class,
            RunsCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RulesCommand.class,
            SettingsCommand.class,
            GenerateCommand.class
        })
public final class Claimclock {
    private final Voice voice;
    private final StopRequest stop;
    private final Errand errand;
    private final @Nullable Served served;

    /** @param served the book that is lent to it; null where it has to open one */
    Claimclock(Voice voice, StopRequest stop, Errand errand, @Nullable Served served) {
        this.voice = voice;
        this.stop = stop;
        this.errand = errand;
        this.served = served;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Voice voice = Voice.of(out, err, () -> Terminal.ofStderr(System.getenv()));
        Interruption interruption = Interruption.watch(voice.toErr());
        Claimclock program = new Claimclock(voice, interruption.stop(), Errand.ofThisProcess(List.of(args)), null);
        int code = ExitCode.FAILED.code();
        try {
            code = program.run();
        } catch (OutOfMemoryError e) {
            LastWord.ifOutOfMemory(e);
        }
        interruption.exit(code);
    }

    /** Runs one command, without a terminal. Results go to {@code out}, everything else to {@code err}. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        Voice voice = Voice.of(out, err, () -> Terminal.NONE);
        return new Claimclock(voice, new StopRequest(), Errand.ofThisProcess(List.of(args)), null).run();
    }

    /** Runs a visitor's command on the book that this process serves. */
    static int lend(Served served, Errand errand, PrintWriter out, PrintWriter err) {
        return new Claimclock(Voice.of(out, err, () -> Terminal.NONE), new StopRequest(), errand, served).run();
    }

    /** Runs a command for somebody at the console. */
    static int lend(Served served, Order order, PrintWriter out, PrintWriter err) {
        Errand errand = new Errand(order.person(), Path.of("").toAbsolutePath(), order.words());
        return new Claimclock(Voice.of(out, err, () -> Terminal.NONE), order.stop(), errand, served).run();
    }

    private int run() {
        PrintWriter out = voice.toOut();
        PrintWriter err = voice.toErr();
        CommandLine program = new CommandLine(this);
        program.setOut(out);
        program.setErr(err);
        program.registerConverter(LocalDate.class, Dates::parse);
        if (served != null) {
            program.registerConverter(Path.class, errand.folder()::resolve);
        }
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionStrategy(Claimclock::executeKnown);
        program.setExecutionExceptionHandler((fault, command, parsed) -> fault instanceof BookIsServed elsewhere
                ? elsewhere.visit().send(errand, out, err)
                : Faults.tell(fault, command).code());
        program.setParameterExceptionHandler(
                (fault, ignored) -> Faults.tellUsage(fault).code());
        int code = program.execute(errand.words().toArray(String[]::new));
        out.flush();
        err.flush();
        return code;
    }

    /** Where a command shows how its work gets on. */
    static Screen screen(CommandSpec command) {
        Claimclock program = (Claimclock) command.root().userObject();
        return Screen.on(command.commandLine().getErr(), program.voice.screen());
    }

    /** What all but results look like from now on. */
    static void speak(CommandSpec command, LogForm form) {
        ((Claimclock) command.root().userObject()).voice.speak(form);
    }

    /** Says that a command has no results, but only tells what happens. */
    static void hasNoResults(CommandSpec command, LogForm form) {
        ((Claimclock) command.root().userObject()).voice.hasNoResults(form);
    }

    /** What asks a run to stop before its end. */
    static StopRequest stop(CommandSpec command) {
        return ((Claimclock) command.root().userObject()).stop;
    }

    /** The book that is lent to a command; null where it has to open one. */
    static @Nullable Served served(CommandSpec command) {
        return ((Claimclock) command.root().userObject()).served;
    }

    /** The words of the command line, and who said them. */
    static Errand errand(CommandSpec command) {
        return ((Claimclock) command.root().userObject()).errand;
    }

    /** Asked for the help of a command that does not exist, picocli would give that of its parent and call it done. */
    private static int executeKnown(ParseResult parsed) {
        for (ParseResult each : parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList()) {
            if (!each.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(each.commandSpec().commandLine(), each.unmatched());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
