package org.claimclock.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.claimclock.nightly.NightListener;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightStopped;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;

/** Writes down how nights get on, in one file for each run. */
public final class LoggedNight implements AutoCloseable {
    private final RunLogs logs;
    private final Register register;
    private final PrintWriter err;
    /** What was said before the run had its id. */
    private final List<Consumer<RunLog>> waiting = new ArrayList<>();

    private @Nullable LocalDate asOf;
    private @Nullable RunLog log;
    private boolean isMarked;

    /** @param err is told where no log can be written, which costs no night */
    public LoggedNight(RunLogs logs, Register register, PrintWriter err) {
        this.logs = logs;
        this.register = register;
        this.err = err;
    }

    /** Hears what the other one hears, and passes it on. */
    public NightListener before(NightListener other) {
        return new LogWriting(this, other);
    }

    /** A night, and how it ended. */
    public NightResult of(Supplier<NightResult> night) {
        try {
            NightResult result = night.get();
            mark();
            say("done, exit code " + result.night().exitCode());
            return result;
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        } finally {
            close();
        }
    }

    void began(LocalDate night) {
        close();
        asOf = night;
        try {
            RunLog begun = logs.begin(night, Clock.systemUTC().instant());
            begun.mark(RunMark.of(night, ""));
            log = begun;
        } catch (IOException e) {
            err.println("warning: there is no log of this run, for it cannot be written: " + e);
        }
    }

    /** A run has its id when the book has taken it up. */
    void mark() {
        if (!isMarked && asOf != null && log != null) {
            NightRecord record = register.nights().find(asOf).orElse(null);
            mark(RunMark.of(asOf, record == null ? "" : record.runId()));
            if (record != null) {
                say("run " + record.runId() + ", rules " + record.rulesVersion() + ", profile " + record.profile());
            }
        }
    }

    private void failed(RuntimeException fault) {
        if (!isMarked && asOf != null) {
            // The book itself may be what failed, so it is not asked.
            mark(RunMark.of(asOf, ""));
        }
        if (fault instanceof NightStopped) {
            say("stopped: " + fault.getMessage());
        } else {
            put(file -> file.fail("failed: " + fault.getMessage(), fault));
        }
    }

    private void mark(RunMark run) {
        RunLog file = log;
        if (file != null) {
            file.mark(run);
            waiting.forEach(line -> line.accept(file));
        }
        isMarked = true;
        waiting.clear();
    }

    void say(String text) {
        put(file -> file.say(text));
    }

    void warn(String text) {
        put(file -> file.warn(text));
    }

    private void put(Consumer<RunLog> line) {
        if (!isMarked) {
            waiting.add(line);
        } else if (log != null) {
            line.accept(log);
        }
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
        log = null;
        asOf = null;
        isMarked = false;
        waiting.clear();
    }
}
