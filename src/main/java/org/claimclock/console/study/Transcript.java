package org.claimclock.console.study;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command says while it works: results, and beside them warnings, faults, and how it gets on. Safe for many threads. */
final class Transcript {
    /** Lines about progress are indented; they are of that moment only. */
    private static final String PROGRESS = "    ";

    private final StringWriter results = new StringWriter();
    private final StringWriter others = new StringWriter();

    PrintWriter out() {
        return new PrintWriter(results, true);
    }

    PrintWriter err() {
        return new PrintWriter(others, true);
    }

    /** The last line on how it gets on; empty before the first. */
    String progress() {
        return others.toString()
                .lines()
                .filter(line -> line.startsWith(PROGRESS))
                .reduce("", (earlier, later) -> later)
                .strip();
    }

    /** Warnings and faults first. */
    String text() {
        StringBuilder text = new StringBuilder();
        others.toString()
                .lines()
                .filter(line -> !line.startsWith(PROGRESS))
                .forEach(line -> text.append(line).append('\n'));
        return text.append(results).toString();
    }
}
