package org.claimclock.nightly;

/** The wish that a run may stop, which it grants between two chunks or batches. Safe for many threads. */
public final class StopRequest {
    private volatile boolean asked;
    private volatile boolean heard;

    /** Asks the run to stop. */
    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    /** Says that from now on somebody looks whether to stop. */
    public void listen() {
        heard = true;
    }

    /** Whether somebody will see it: a run is working. */
    public boolean isHeard() {
        return heard;
    }
}
