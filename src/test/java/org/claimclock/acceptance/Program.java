package org.claimclock.acceptance;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.Claimclock;
import org.claimclock.register.Books;

/** The one place of these tests that knows how the program is entered. */
final class Program {

    /** One for all tests: each would compile the same rules again. */
    private static final Path CACHE = Path.of("target", "acceptance-cache");

    private Program() {}

    static Outcome execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = enter(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(exit, out.toString(), err.toString());
    }

    private static int enter(PrintWriter out, PrintWriter err, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (!words.contains("verify") && !words.contains("generate")) {
            words.addAll(List.of("--set", "cache=" + CACHE, "--set", "settle-seconds=0"));
        }
        return Claimclock.execute(out, err, Books.named(words).toArray(String[]::new));
    }
}
