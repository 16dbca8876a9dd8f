package org.claimclock.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.claimclock.register.LastWord;

/** Works the post office again and again, in a thread of its own, until it is closed. */
public final class Postman implements AutoCloseable {
    private static final long MOST_SECONDS_TO_END = 10;

    private final PostOffice office;
    private final Consumer<Tally> heard;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "post"));
    private volatile boolean ending;

    private Postman(PostOffice office, Consumer<Tally> heard) {
        this.office = office;
        this.heard = heard;
    }

    /** @param heard is told after each turn in which something happened */
    public static Postman start(PostOffice office, Duration every, Consumer<Tally> heard) {
        Postman postman = new Postman(office, heard);
        // A turn lets nothing out, so there is nothing to learn from it.
        ScheduledFuture<?> unused =
                postman.thread.scheduleWithFixedDelay(postman::turn, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return postman;
    }

    /** One turn now, or as soon as the one that is being made has ended. */
    public void nudge() {
        thread.execute(this::turn);
    }

    /** Tries everything that waits, now. */
    public void hurry() {
        thread.execute(() -> {
            office.hurry();
            turn();
        });
    }

    private void turn() {
        Tally tally;
        try {
            tally = office.work(() -> ending);
        } catch (RuntimeException | Error e) {
            LastWord.ifOutOfMemory(e);
            tally = new Tally(0, Map.of(), List.of("the post failed and is tried again: " + e.getMessage()));
        }
        if (!tally.isQuiet()) {
            heard.accept(tally);
        }
    }

    /** Begins no more letters, and waits for the one that is on its way. */
    @Override
    public void close() {
        ending = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
