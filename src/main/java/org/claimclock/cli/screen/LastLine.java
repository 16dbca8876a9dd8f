package org.claimclock.cli.screen;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The line in which the cursor stands. The bar's own thread draws there while another may say something above it. */
final class LastLine implements ProgressBarConsumer {
    private final PrintWriter err;
    private final int columns;
    private boolean drawn;

    LastLine(PrintWriter err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    @Override
    public int getMaxRenderedLength() {
        return columns;
    }

    @Override
    public synchronized void accept(String bar) {
        err.print("\r" + bar);
        err.flush();
        drawn = true;
    }

    @Override
    public synchronized void clear() {
        if (drawn) {
            err.print("\r" + " ".repeat(columns) + "\r");
            err.flush();
        }
        drawn = false;
    }

    /** Says a line that stays, in the place of the bar, which appears again below it. */
    synchronized void above(String line) {
        clear();
        err.println(line);
    }

    @Override
    public void close() {
        clear();
    }
}
