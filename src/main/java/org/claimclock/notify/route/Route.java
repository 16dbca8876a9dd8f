package org.claimclock.notify.route;

import org.claimclock.register.post.Letter;

/** A way out for letters. Used by one thread at a time. */
public interface Route extends AutoCloseable {

    /**
     * Tries to deliver a letter.
     *
     * @param beforeTheEnd is run before the other side can have the whole letter; where it throws, the letter is not delivered
     */
    Delivery deliver(Letter letter, Runnable beforeTheEnd);

    @Override
    void close();
}
