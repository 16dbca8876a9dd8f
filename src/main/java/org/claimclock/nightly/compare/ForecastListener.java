package org.claimclock.nightly.compare;

/** Is told what a comparison finds, by one thread, in an order that is the same each time. */
public interface ForecastListener {

    /** How far the walk has come. */
    default void walked(long claims, long all) {}

    default void changed(ChangedClaim claim) {}

    default void issued(Issued difference) {}
}
