package org.claimclock.nightly;

/** A stage of the night. It may be run again after it was killed halfway, and leads to the same result. */
interface Stage {
    void run();
}
