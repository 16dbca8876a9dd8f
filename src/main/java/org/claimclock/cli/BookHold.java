package org.claimclock.cli;

import org.claimclock.nightly.FreeSpace;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.BookInUseException;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;

/** The data folder and its book, both held to write for as long as this is open. */
record BookHold(HomeLock lock, Register register) implements AutoCloseable {

    /** @return null where another process has one of the two */
    static @Nullable BookHold tryTake(Home home, FreeSpace space) {
        HomeLock lock = HomeLock.tryHold(home);
        if (lock == null) {
            return null;
        }
        try {
            space.require();
            return new BookHold(lock, home.book().open());
        } catch (BookInUseException e) {
            lock.close();
            return null;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() {
        register.close();
        lock.close();
    }
}
