package org.claimclock.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.claimclock.register.Register;

/**
 * Asks the server of the book every two seconds whether it is still ours, and ends the process on the spot when it is not: another one may have it by
 * then, and what a night still had to write would be written twice.
 */
record BookWatch(ScheduledExecutorService thread) implements AutoCloseable {
    /** With the ten seconds that an answer may take it is less than {@link Standby} waits. */
    private static final int EVERY_SECONDS = 2;

    static BookWatch start(Register register) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watch = new Thread(task, "book");
            watch.setDaemon(true);
            return watch;
        });
        if (register.isOnServer()) {
            // A look lets nothing out, so there is nothing to learn from it.
            ScheduledFuture<?> unused =
                    thread.scheduleWithFixedDelay(register::endIfLost, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
        return new BookWatch(thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
