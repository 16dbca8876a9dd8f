package org.claimclock.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;

/** What lines of a log look like. */
public enum LogForm {
    TEXT,
    JSON;

    /** For a file, which is read long after; a line on stderr is shorter. */
    private static final String IN_A_FILE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %property{run_id} %logger{20}: %msg%n";

    private static final String ON_STDERR = "%d{HH:mm:ss} %-5level %logger{20}: %msg%n";

    Encoder<ILoggingEvent> inAFile(LoggerContext log) {
        return this == JSON ? json(log) : text(log, IN_A_FILE);
    }

    Encoder<ILoggingEvent> onStderr(LoggerContext log) {
        return this == JSON ? json(log) : text(log, ON_STDERR);
    }

    private static Encoder<ILoggingEvent> json(LoggerContext log) {
        JsonEncoder lines = new JsonEncoder();
        lines.setContext(log);
        lines.start();
        return lines;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext log, String pattern) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(log);
        lines.setPattern(pattern);
        lines.start();
        return lines;
    }
}
