package org.claimclock.cli.log;

import ch.qos.logback.classic.LoggerContext;
import java.time.LocalDate;
import java.util.Map;

/**
 * The run that the process is at. There is one at a time, and all its threads, also those of libraries, speak for it.
 *
 * @param asOf empty where none is running
 * @param runId likewise
 */
record RunMark(String asOf, String runId) {
    static final RunMark NONE = new RunMark("", "");

    private static final String AS_OF = "as_of";
    private static final String RUN_ID = "run_id";

    static RunMark of(LocalDate asOf, String runId) {
        return new RunMark(asOf.toString(), runId);
    }

    static RunMark of(Map<String, String> properties) {
        return new RunMark(properties.getOrDefault(AS_OF, ""), properties.getOrDefault(RUN_ID, ""));
    }

    static RunMark now(LoggerContext log) {
        return of(log.getCopyOfPropertyMap());
    }

    /** From now on each line of the log has it. */
    void put(LoggerContext log) {
        log.putProperty(AS_OF, asOf);
        log.putProperty(RUN_ID, runId);
    }
}
