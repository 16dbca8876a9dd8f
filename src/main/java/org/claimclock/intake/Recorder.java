package org.claimclock.intake;

import static org.claimclock.claim.Reasons.EVENT_ID_CONFLICT;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.Said;
import org.claimclock.register.InputFile;
import org.claimclock.register.Register;
import org.claimclock.register.Verdict;

/** Records the chunks of one file in their order, on a thread of its own, while the next ones are read. */
final class Recorder implements AutoCloseable {

    /** So few that memory stays flat, and enough that neither thread waits for long. */
    private static final int MOST_WAITING = 2;

    private final Register register;
    private final InputFile file;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<Counts>> waiting = new ArrayDeque<>();
    private Counts counts = Counts.NONE;

    Recorder(Register register, InputFile file) {
        this.register = register;
        this.file = file;
    }

    /**
     * Waits if too much is waiting.
     *
     * @throws RuntimeException of an earlier chunk that could not be recorded
     */
    void add(Chunk chunk) {
        while (waiting.size() >= MOST_WAITING) {
            await();
        }
        waiting.add(thread.submit(() -> register.transacted(() -> record(chunk))));
    }

    /** Waits until everything is recorded. */
    Counts finish() {
        while (!waiting.isEmpty()) {
            await();
        }
        return counts;
    }

    private void await() {
        try {
            counts = counts.plus(waiting.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a chunk of " + file.name() + " could not be recorded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of " + file.name() + " was interrupted", e);
        }
    }

    private Counts record(Chunk chunk) {
        LocalDate asOf = file.asOf();
        List<Verdict> verdicts = register.events().record(chunk.arrivals());
        List<Said> conflicts = new ArrayList<>();
        long duplicates = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            switch (verdicts.get(i)) {
                case CONFLICT -> conflicts.add(conflict(chunk.arrivals().get(i).event()));
                case DUPLICATE -> duplicates++;
                case NEW -> {}
            }
        }
        register.announcements().add(asOf, file.part(), conflicts);
        register.announcements().addRejected(asOf, file.part(), chunk.rejected());
        long fresh = verdicts.size() - duplicates - conflicts.size();
        return new Counts(verdicts.size(), fresh, duplicates, conflicts.size(), chunk.badRows());
    }

    private static Said conflict(ClaimEvent event) {
        String eventId = event instanceof ClaimCreated ? "" : event.key().id();
        return new Said.Refusal(
                event.recorded().source(), eventId, event.recorded().claimId(), EVENT_ID_CONFLICT);
    }

    /** What still runs is brought to its end, so that nothing is written behind the back of who cleans up. */
    @Override
    public void close() {
        thread.shutdown();
        boolean over = false;
        while (!over) {
            try {
                over = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over = true;
            }
        }
    }
}
