package org.claimclock.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The log of one run, for as long as it works. It also holds what the libraries say in that time. */
final class RunLog implements AutoCloseable {
    private static final String NAME = "claimclock";

    private final @Nullable LoggerContext log;
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();

    private RunLog(@Nullable LoggerContext log) {
        this.log = log;
    }

    /** A file that cannot be written to costs no night: then there is none. */
    static RunLog open(Path path, LogForm form) {
        // Somebody may have put another library for logs in the place of ours.
        RunLog run = new RunLog(LoggerFactory.getILoggerFactory() instanceof LoggerContext ours ? ours : null);
        run.open(path.toString(), form);
        return run;
    }

    private void open(String path, LogForm form) {
        if (log != null) {
            file.setContext(log);
            file.setFile(path);
            file.setEncoder(form.inAFile(log));
            file.start();
            log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(file);
            // On stderr people read the same in other words.
            Logger own = log.getLogger(NAME);
            own.setLevel(Level.INFO);
            own.setAdditive(false);
            own.addAppender(file);
        }
    }

    /** From now on each line names this run. */
    void mark(RunMark run) {
        if (log != null) {
            run.put(log);
        }
    }

    void say(String text) {
        LoggerFactory.getLogger(NAME).info(text);
    }

    void warn(String text) {
        LoggerFactory.getLogger(NAME).warn(text);
    }

    void fail(String text, Throwable fault) {
        LoggerFactory.getLogger(NAME).error(text, fault);
    }

    @Override
    public void close() {
        if (log != null) {
            RunMark.NONE.put(log);
            log.getLogger(NAME).detachAppender(file);
            log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(file);
            file.stop();
        }
    }
}
