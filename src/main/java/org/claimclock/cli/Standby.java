package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.claimclock.nightly.FreeSpace;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.RegisterException;
import org.jspecify.annotations.Nullable;

/** Waits until the process that has the book is gone, and then has it. */
final class Standby {
    private static final long TRY_MILLIS = 1000;
    /** Longer than {@link BookWatch} needs to notice. */
    private static final long GRACE_MILLIS = 15_000;

    private static final long LOOK_MILLIS = 100;

    private final Home home;
    private final FreeSpace space;
    private final StopRequest stop;
    private final PrintWriter err;
    private boolean folderTold;
    private String trouble = "";

    Standby(Home home, FreeSpace space, StopRequest stop, PrintWriter err) {
        this.home = home;
        this.space = space;
        this.stop = stop;
        this.err = err;
    }

    /**
     * Waits.
     *
     * @return null where it was asked to stop meanwhile
     */
    @Nullable
    BookHold await() {
        while (!stop.isAsked()) {
            BookHold hold = tryTake();
            if (hold != null) {
                return calm(hold);
            }
            pause(TRY_MILLIS);
        }
        return null;
    }

    /** Most tries end at the lock of the folder, and cost the server nothing. */
    private @Nullable BookHold tryTake() {
        try (HomeLock lock = HomeLock.tryHold(home)) {
            folderTold |= lock == null;
            if (lock == null) {
                return null;
            }
        }
        try {
            return BookHold.tryTake(home, space);
        } catch (RegisterException e) {
            tellOnce(e.getMessage());
            return null;
        }
    }

    private void tellOnce(@Nullable String fault) {
        if (fault != null && !fault.equals(trouble)) {
            trouble = fault;
            err.println("the standby goes on trying: " + fault);
        }
    }

    /**
     * Where the folder did not tell of the other process, only the server did: that one may not have noticed yet that it has lost the book, and ends when
     * it does.
     */
    private @Nullable BookHold calm(BookHold hold) {
        if (!folderTold) {
            pause(GRACE_MILLIS);
            if (stop.isAsked()) {
                hold.close();
                return null;
            }
        }
        return hold;
    }

    private void pause(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (System.nanoTime() < end && !stop.isAsked()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.ask();
        }
    }
}
