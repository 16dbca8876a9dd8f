package org.claimclock.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Results go to stdout and progress to stderr; the log, on stderr too, holds only what nobody expected. The setting {@code log-level} asks
 * for more of it, {@code log.format} for JSON, {@code -Dlogback.configurationFile} for another one.
 *
 * <p>Said in Java, for the reader of Logback's XML would take as long as half of what a command starts for.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogToStderr extends ContextAwareBase implements Configurator {
    private static final String STDERR = "stderr";

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
        // An address that somebody has mistyped is no news: they see it on their page.
        log.getLogger("org.springframework.web.servlet.PageNotFound").setLevel(Level.ERROR);
        log.getLogger("org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver")
                .setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext log) {
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(log);
        stderr.setName(STDERR);
        stderr.setTarget("System.err");
        stderr.setEncoder(LogForm.TEXT.onStderr(log));
        stderr.start();
        return stderr;
    }

    /** What Java's own log is told, by the server of the console for one, comes here, too. */
    public static void takeAll() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    /** From now on its lines look so. */
    public static void speak(LogForm form) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log
                && log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(STDERR)
                        instanceof ConsoleAppender<ILoggingEvent> stderr) {
            stderr.setEncoder(form.onStderr(log));
        }
    }
}
