package org.claimclock.crash;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.Claimclock;
import org.claimclock.register.Books;

/** Enters the program: in this process, or in one of its own that can be killed. */
final class Program {

    /** Shared with the acceptance tests: each would compile the same rules again. */
    private static final Path CACHE = Path.of("target", "acceptance-cache").toAbsolutePath();

    /** How the program ended and all that it said. */
    record Ended(int exit, String said) {}

    private Program() {}

    static Ended execute(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int exit =
                Claimclock.execute(writer, writer, Books.named(List.of(words)).toArray(String[]::new));
        return new Ended(exit, said.toString());
    }

    static RunningProgram start(List<String> words, String... options) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, Claimclock.class.getName()));
        command.addAll(Books.named(words));
        try {
            return new RunningProgram(new ProcessBuilder(command)
                    .directory(new File("").getAbsoluteFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that run a night of this home. */
    static List<String> run(Path home, String asOf) {
        return List.of(
                "run",
                "--as-of",
                asOf,
                "--home",
                home.toString(),
                "--rules",
                "rules",
                "--set",
                "cache=" + CACHE,
                "--set",
                "settle-seconds=0",
                "--set",
                "threads=2");
    }
}
