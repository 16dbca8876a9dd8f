package org.claimclock.cli.log;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** What the program says to a person, passed on as it is, or line by line as JSON where a machine collects it. */
public final class SpokenLines extends Writer {
    private static final List<String> WARNINGS = List.of("ALERT ", "warning: ", "failed: ", "REFUSED ");

    private final PrintWriter plain;
    private final Function<String, String> json;
    private final StringBuilder line = new StringBuilder();
    private boolean isJson;

    public SpokenLines(PrintWriter plain) {
        this(plain, SpokenLines::json);
    }

    SpokenLines(PrintWriter plain, Function<String, String> json) {
        this.plain = plain;
        this.json = json;
    }

    /** From now on. */
    public void speak(LogForm form) {
        synchronized (lock) {
            isJson = form == LogForm.JSON;
        }
    }

    /** Whether somebody could be watching. */
    public boolean isForPeople() {
        synchronized (lock) {
            return !isJson;
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        synchronized (lock) {
            if (!isJson) {
                plain.write(text, from, length);
                return;
            }
            for (int at = from; at < from + length; at++) {
                if (text[at] == '\n') {
                    say();
                } else if (text[at] != '\r') {
                    line.append(text[at]);
                }
            }
        }
    }

    private void say() {
        String said = line.toString().strip();
        line.setLength(0);
        if (!said.isEmpty()) {
            plain.write(json.apply(said));
        }
    }

    private static String json(String said) {
        boolean warns = WARNINGS.stream().anyMatch(said::startsWith);
        RunMark run = LoggerFactory.getILoggerFactory() instanceof LoggerContext log ? RunMark.now(log) : RunMark.NONE;
        return new JsonLine(
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                        warns ? "WARN" : "INFO",
                        said,
                        "",
                        run,
                        "")
                .text();
    }

    @Override
    public void flush() {
        plain.flush();
    }

    @Override
    public void close() {
        plain.close();
    }
}
