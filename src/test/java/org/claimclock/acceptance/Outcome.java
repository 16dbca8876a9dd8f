package org.claimclock.acceptance;

/** How a command ended: its exit code and what it said on stdout and stderr. */
record Outcome(int exit, String out, String err) {

    String said() {
        return out + err;
    }
}
