package org.claimclock.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Results go to stdout and progress to stderr; the log, on stderr too, holds only what nobody expected. The setting {@code log-level} asks
 * for more of it, {@code -Dlogback.configurationFile} for another one.
 *
 * <p>Said in Java, for the reader of Logback's XML would take as long as half of what a command starts for.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogToStderr extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr(log));
        log.getLogger("org.hsqldb").setLevel(Level.ERROR);
        // A connection that the disk has failed is no news to the pool's reader: the run says what happened, and ends.
        log.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // The command says in one line why a stage failed, and where the details are.
        log.getLogger("org.springframework.batch.core.step.AbstractStep").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext log) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(log);
        line.setPattern("%d{HH:mm:ss} %-5level %logger{20}: %msg%n");
        line.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(log);
        stderr.setName("stderr");
        stderr.setTarget("System.err");
        stderr.setEncoder(line);
        stderr.start();
        return stderr;
    }
}
