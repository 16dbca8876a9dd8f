package org.claimclock.progress;

/** Hears how far the walk has come. */
public interface ProgressListener {
    ProgressListener NONE = (walked, planned) -> {};

    /**
     * Called while the agenda is drawn up, and not for each claim.
     *
     * @param claims that are on it so far
     */
    default void planned(long claims) {}

    /**
     * Called after each batch, by one thread at a time.
     *
     * @param walked claims of the agenda that are done
     * @param planned claims on the agenda
     */
    void walked(long walked, long planned);
}
