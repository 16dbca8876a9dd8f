package org.claimclock.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps how a failure came about, for whoever looks into it: {@code logs/failed-20210309-031502.log}, in UTC. */
public final class FailureLog {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'failed-'uuuuMMdd-HHmmss'.log'").withZone(ZoneOffset.UTC);

    private final Home home;

    public FailureLog(Home home) {
        this.home = home;
    }

    /**
     * Writes the file.
     *
     * @param command what was asked for, without its arguments
     * @throws IOException if it cannot be written
     */
    public Path write(String command, Throwable failure) throws IOException {
        Instant now = Clock.systemUTC().instant();
        StringWriter text = new StringWriter();
        try (PrintWriter lines = new PrintWriter(text)) {
            lines.println(now + " " + command + " on Java " + Runtime.version());
            failure.printStackTrace(lines);
        }
        Files.createDirectories(home.logs());
        return Files.writeString(home.logs().resolve(NAME.format(now)), text.toString());
    }
}
