package org.claimclock.cli;

import java.io.PrintWriter;

/** Tells now and then how far a long count has come. */
record Counter(String noun, int total, PrintWriter err) {
    private static final int BETWEEN_LINES = 50;

    void reached(int done) {
        if (done % BETWEEN_LINES == 0 && done < total) {
            err.println("  " + done + " of " + total + " " + noun);
        }
    }
}
