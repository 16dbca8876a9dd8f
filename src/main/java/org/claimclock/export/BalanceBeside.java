package org.claimclock.export;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.claimclock.export.snapshot.Imbalance;
import org.claimclock.export.snapshot.ImbalanceException;
import org.claimclock.export.snapshot.NightCheck;

/**
 * Holds the claims of a night against what finance was handed, on a thread of its own: it reads other tables than the files are made of, and takes
 * as long. It is silent until somebody waits for it.
 */
final class BalanceBeside implements AutoCloseable {
    private static final int CLAIMS_BETWEEN = 1_000;

    private final LocalDate asOf;
    private final NightCheck check;
    private final ExportListener listener;
    private final FutureTask<List<Imbalance>> finding = new FutureTask<>(this::find);
    private final Thread thread = new Thread(finding, "balance");
    private volatile boolean awaited;
    private volatile boolean closed;

    BalanceBeside(LocalDate asOf, NightCheck check, ExportListener listener) {
        this.asOf = asOf;
        this.check = check;
        this.listener = listener;
    }

    BalanceBeside begin() {
        thread.start();
        return this;
    }

    private List<Imbalance> find() {
        return check.ofNight(asOf, this::looked);
    }

    private void looked(long claims) {
        if (closed) {
            throw new CancellationException();
        }
        if (awaited && claims % CLAIMS_BETWEEN == 0) {
            listener.checked(claims);
        }
    }

    /**
     * Waits for the end of it.
     *
     * @throws ImbalanceException if a claim asks for other lines than finance was handed
     * @throws RuntimeException of the book or of the listener
     */
    void require() {
        awaited = true;
        List<Imbalance> found = found();
        if (!found.isEmpty()) {
            throw new ImbalanceException("The night " + asOf, found);
        }
    }

    private List<Imbalance> found() {
        try {
            return finding.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("the check of the night " + asOf + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check of the night " + asOf + " was interrupted", e);
        }
    }

    /** Comes back when nothing is read any more: the book may be closed next. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
