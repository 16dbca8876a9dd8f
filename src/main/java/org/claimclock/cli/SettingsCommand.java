package org.claimclock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The settings that there are. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a file of all settings of operations, each with its default, what it is for and what it may be.",
            "Saved as application.yaml in the folder where the program is started, it is read by every command."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE},
        footer = {"%nFor example:", "  claimclock settings > application.yaml"})
final class SettingsCommand implements Callable<Integer> {
    private static final String FILE = "application.yaml";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (InputStream file = Objects.requireNonNull(SettingsCommand.class.getResourceAsStream(FILE))) {
            spec.commandLine().getOut().print(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
