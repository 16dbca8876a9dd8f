package org.claimclock.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimclock.cli.visit.Errand;
import org.claimclock.console.entry.Passwords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A password, from a terminal, where it is asked for twice, or from stdin. It is never a word of the command line, which others can see. */
record GivenPassword(CommandSpec command) {
    /** A password that is hashed already: for the process that has the book. */
    static final String HASH = "--hash";

    /** @throws UsageFault if it cannot be a password */
    String hash() {
        String password = read();
        Passwords.findFault(password).ifPresent(fault -> {
            throw UsageFault.usage(fault);
        });
        return Passwords.hash(password);
    }

    private String read() {
        @SuppressWarnings("SystemConsoleNull") // Java 17 gives none where there is no terminal.
        @Nullable
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return firstLine();
        }
        char[] once = console.readPassword("password: ");
        char[] again = console.readPassword("once more: ");
        if (once == null || !Arrays.equals(once, again)) {
            throw UsageFault.usage("the two passwords are not the same. Nothing was changed.");
        }
        return new String(once);
    }

    /** From Java 22 on there is a console without a terminal, too, and it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UsageFault if it is none of ours */
    static String checked(String hash) {
        if (!Passwords.isHash(hash)) {
            throw UsageFault.usage("--hash is no bcrypt hash of cost 10 or more.");
        }
        return hash;
    }

    /** The errand with the hash, for whoever carries it out has no terminal. */
    static Errand instead(Errand errand, String hash) {
        List<String> words = new ArrayList<>(errand.words());
        words.add(HASH + "=" + hash);
        return new Errand(errand.person(), errand.folder(), words);
    }
}
