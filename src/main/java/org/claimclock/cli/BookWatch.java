package org.claimclock.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.claimclock.nightly.Home;
import org.claimclock.register.LastWord;
import org.claimclock.register.Register;

/**
 * Asks the server of the book every two seconds whether it is still ours, and ends the process on the spot when it is not: another one may have it by
 * then, and what a night still had to write would be written twice.
 */
record BookWatch(ScheduledExecutorService thread) implements AutoCloseable {
    /** With the ten seconds that an answer may take it is less than {@link Standby} waits. */
    private static final int EVERY_SECONDS = 2;

    static BookWatch start(Home home, Register register) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watch = new Thread(task, "book");
            watch.setDaemon(true);
            return watch;
        });
        if (register.isOnServer()) {
            // A look lets nothing out, so there is nothing to learn from it.
            ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                    () -> look(home, register), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
        return new BookWatch(thread);
    }

    private static void look(Home home, Register register) {
        if (!register.isHeld()) {
            LastWord.say("the connection that holds the book in " + home.book()
                    + " is lost, and another process may have the book by now. This one ended at once, so that no two write."
                    + " Maybe the server was stopped or cannot be reached.");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(EVERY_SECONDS * 2L, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
