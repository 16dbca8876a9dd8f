package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.FailureLog;
import org.claimclock.nightly.NightFailure;
import org.claimclock.nightly.NightStopped;
import org.claimclock.register.BookInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain lines what went wrong, and what to do; how it came about is in a file. */
final class Faults {

    private Faults() {}

    /** A command that cannot be understood. */
    static ExitCode tellUsage(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Maybe see: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** A command that was understood and did not come to its end. */
    static ExitCode tell(Exception fault, CommandLine command) {
        PrintWriter err = command.getErr();
        if (fault instanceof UsageFault usage) {
            err.println(usage.getMessage());
            return usage.code();
        }
        if (fault instanceof NightStopped) {
            err.println("stopped: " + fault.getMessage());
            err.println("It is safe to run the same command again: the night goes on where it stopped.");
            return ExitCode.FAILED;
        }
        if (fault instanceof BookInUseException) {
            err.println(reason(fault));
            return ExitCode.LOCKED;
        }
        err.println("failed: " + reason(fault));
        if (command.getCommand() instanceof RunCommand) {
            boolean published = fault instanceof NightFailure failure && failure.isPublished();
            err.println((published ? "What was published is complete. " : "Nothing was published. ")
                    + "It is safe to run the same command again.");
        }
        err.println(details(fault, command.getCommandSpec()));
        return ExitCode.FAILED;
    }

    static String reason(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.toString() : message;
    }

    private static String details(Exception fault, CommandSpec command) {
        CommandSpec options = command.mixins().get(CommonOptions.MIXIN);
        if (options == null) {
            return "No details were kept: this command has no data folder.";
        }
        try {
            Path file =
                    new FailureLog(((CommonOptions) options.userObject()).home()).write(command.qualifiedName(), fault);
            return "For whoever looks into it, the details are in " + file;
        } catch (IOException | RuntimeException e) {
            return "The details could not be kept: " + reason(e);
        }
    }
}
