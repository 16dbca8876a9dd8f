package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.StopRequest;

/**
 * What a signal to end, SIGTERM or Ctrl-C, leads to: a run is asked to stop and gets a while to do so, anything else ends at once. The exit code is the
 * program's own, which Java would otherwise replace by that of the signal.
 */
record Interruption(StopRequest stop, PrintWriter err, CompletableFuture<Integer> code) {

    private static final int MOST_SECONDS = 30;

    static Interruption watch(PrintWriter err) {
        Interruption interruption = new Interruption(new StopRequest(), err, new CompletableFuture<>());
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interruption"));
        return interruption;
    }

    /** Ends the program, whether a signal is about to or not. */
    void exit(int exitCode) {
        code.complete(exitCode);
        System.exit(exitCode);
    }

    private void end() {
        if (code.isDone() || !stop.isHeard()) {
            return;
        }
        err.println("stopping after this chunk or batch");
        stop.ask();
        int exitCode = ExitCode.FAILED.code();
        try {
            exitCode = code.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            err.println("The run did not come to rest in " + MOST_SECONDS
                    + " seconds and was ended. It is safe to run the same command again.");
        }
        err.flush();
        // After a signal only this sets the exit code.
        Runtime.getRuntime().halt(exitCode);
    }
}
