package org.claimclock.progress;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work that is shared out among threads. */
public final class Partitions {

    private Partitions() {}

    /**
     * Waits for a part.
     *
     * @throws RuntimeException what the part threw
     * @throws IllegalStateException if the part failed otherwise, or the wait was interrupted
     */
    public static <T> T await(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("a part of the work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        }
    }
}
