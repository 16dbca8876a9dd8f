package org.claimclock.rulebook;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.cli.Claimclock;
import org.claimclock.register.Books;

/** Commands as compliance types them, on a folder of edited rules. */
public record Commands(Path rules, Path home) {

    /** What a command said and how it ended. */
    public record Answer(int code, String out, String err) {}

    public Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Claimclock.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words(words).toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    /** With the options that say where all is. */
    public List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(
                List.of("--rules", rules.toString(), "--home", home.toString(), "--set", "cache=" + EditedRules.CACHE));
        return Books.named(all);
    }
}
