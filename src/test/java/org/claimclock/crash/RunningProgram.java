package org.claimclock.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own. */
final class RunningProgram {

    /** How a program ends that was killed, as Java tells it on Unix. */
    static final int KILLED = 137;

    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final BufferedReader reader;
    private final StringBuilder said = new StringBuilder();

    RunningProgram(Process process) {
        this.process = process;
        this.reader = process.inputReader(UTF_8);
    }

    /** As the system knows it. */
    long id() {
        return process.pid();
    }

    /** Waits until the program says something that contains these words, or ends without. */
    boolean says(String words) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                if (line.contains(words)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls the plug: SIGKILL, which no program can see coming. */
    Program.Ended kill() {
        process.destroyForcibly();
        return ended();
    }

    /** Asks it to stop: SIGTERM. */
    Program.Ended terminate() {
        askToStop();
        return ended();
    }

    void askToStop() {
        process.destroy();
    }

    /** Waits for its end. */
    Program.Ended ended() {
        readToTheEnd();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the program did not end: " + said);
            }
            return new Program.Ended(process.exitValue(), said.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void readToTheEnd() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            // Java closes the pipe of a process that it stops; what it still had to say is lost with it.
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
