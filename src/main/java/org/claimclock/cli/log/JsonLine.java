package org.claimclock.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * A line of a log as JSON: {@code time} (UTC), {@code level}, {@code message}, and where they are known {@code logger}, {@code as_of} and {@code run_id}
 * of the night that the process runs at that time, and {@code error}, a stack trace.
 *
 * @param logger empty for what the program says itself
 * @param error empty for none
 */
record JsonLine(Instant time, String level, String message, String logger, RunMark run, String error) {
    private static final JsonWriter<JsonLine> FORM = JsonWriter.<JsonLine>of(line -> {
                line.add("time", JsonLine::time);
                line.add("level", JsonLine::level);
                line.add("message", JsonLine::message);
                line.add("as_of", each -> each.run.asOf()).whenHasLength();
                line.add("run_id", each -> each.run.runId()).whenHasLength();
                line.add("logger", JsonLine::logger).whenHasLength();
                line.add("error", JsonLine::error).whenHasLength();
            })
            .withNewLineAtEnd();

    static JsonLine of(ILoggingEvent event) {
        @Nullable IThrowableProxy fault = event.getThrowableProxy();
        return new JsonLine(
                event.getInstant().truncatedTo(ChronoUnit.MILLIS),
                event.getLevel().toString(),
                event.getFormattedMessage(),
                event.getLoggerName(),
                RunMark.of(event.getLoggerContextVO().getPropertyMap()),
                fault == null ? "" : ThrowableProxyUtil.asString(fault));
    }

    /** With its line end. */
    String text() {
        return FORM.writeToString(this);
    }
}
