package org.claimclock.console.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.claimclock.register.Register;

/** Takes the claims of each night that is done into the directory, beside everything else, and rests while a night is running. */
public final class Indexing implements AutoCloseable {
    private static final int STEP = 500;
    private static final long REST_MILLIS = 2_000;
    private static final long BREATH_MILLIS = 2;

    private static final System.Logger LOG = System.getLogger(Indexing.class.getName());

    private final Register register;
    private final BooleanSupplier nightRuns;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread thread = new Thread(this::work, "directory");

    private Indexing(Register register, BooleanSupplier nightRuns) {
        this.register = register;
        this.nightRuns = nightRuns;
    }

    /** @param nightRuns whether a night has the book to itself right now */
    public static Indexing start(Register register, BooleanSupplier nightRuns) {
        Indexing indexing = new Indexing(register, nightRuns);
        indexing.thread.setDaemon(true);
        indexing.thread.start();
        return indexing;
    }

    private void work() {
        while (!closing.get()) {
            pause(step() ? BREATH_MILLIS : REST_MILLIS);
        }
    }

    /** Whether there is more to do. A step that failed is taken again: the pages of claims show less until then, and nothing else waits for it. */
    private boolean step() {
        try {
            return !nightRuns.getAsBoolean() && register.directoryKeeping().step(STEP);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the directory of claims could not be brought up to date", e);
            return false;
        }
    }

    private void pause(long millis) {
        synchronized (closing) {
            try {
                if (!closing.get()) {
                    closing.wait(millis);
                }
            } catch (InterruptedException e) {
                closing.set(true);
            }
        }
    }

    /** Waits for the step that it is at. */
    @Override
    public void close() {
        synchronized (closing) {
            closing.set(true);
            closing.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
