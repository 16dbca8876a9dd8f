package org.claimclock.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.StopRequest;

/**
 * A small process around the one that serves: a fault of storage, a lack of memory or a kill ends that one on the spot, and this one starts it again,
 * after longer and longer waits.
 */
record Keeper(StopRequest stop, PrintWriter err) {
    /** Tells a process that it is kept. */
    static final String KEPT = "--kept";

    private static final int LOOK_MILLIS = 200;
    private static final int MOST_SECONDS_TO_STOP = 28;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final long CALM_NANOS = TimeUnit.MINUTES.toNanos(10);

    /** Asks to stop when the process that keeps this one is gone: it holds the other end of stdin. */
    static void endWithIt(StopRequest stop) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nobody writes there; only the end counts.
                        }
                    } catch (IOException e) {
                        // The end, too.
                    }
                    stop.ask();
                },
                "keeper");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts the process, and starts it again until it is stopped.
     *
     * @param words of the command line
     * @return its exit code
     */
    int keep(List<String> words) throws IOException {
        stop.listen();
        for (int wait = 1, starts = 1; ; starts++) {
            long begun = System.nanoTime();
            int code = waitFor(start(words));
            boolean cannotPass = starts == 1 && code != ExitCode.FAILED.code() && code <= ExitCode.LOCKED.code();
            if (stop.isAsked() || code == ExitCode.DONE.code() || cannotPass) {
                return code;
            }
            wait = System.nanoTime() - begun > CALM_NANOS ? 1 : wait;
            err.println("serve ended with exit code " + code + " and is started again in " + wait + " s");
            pause(TimeUnit.SECONDS.toMillis(wait));
            if (stop.isAsked()) {
                return ExitCode.DONE.code();
            }
            wait = Math.min(LONGEST_WAIT_SECONDS, wait * 2);
        }
    }

    private static Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib"))
                .forEach(command::add);
        String classes = System.getProperty("java.class.path");
        boolean packaged = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
        command.addAll(packaged ? List.of("-jar", classes) : List.of("-cp", classes, Claimclock.class.getName()));
        command.addAll(words);
        command.add(KEPT);
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** Passes on the wish to stop. */
    private int waitFor(Process process) {
        while (process.isAlive()) {
            pause(LOOK_MILLIS);
            if (stop.isAsked()) {
                process.destroy();
                return lastWaitFor(process);
            }
        }
        return process.exitValue();
    }

    private static int lastWaitFor(Process process) {
        try {
            if (!process.waitFor(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return ExitCode.FAILED.code();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.code();
        }
    }

    private void pause(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (System.nanoTime() < end && !stop.isAsked()) {
                Thread.sleep(Math.min(LOOK_MILLIS, millis));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
