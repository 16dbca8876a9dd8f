package org.claimclock.cli.screen;

import java.io.PrintWriter;

/** Where an operator reads how the work gets on. Called by one thread at a time. */
public interface Screen extends AutoCloseable {

    /** A bar where there is a terminal to draw it on, else lines. */
    static Screen on(PrintWriter err, Terminal terminal) {
        return terminal.canDraw() ? new BarScreen(err, terminal.columns()) : new LineScreen(err, System::nanoTime);
    }

    /** Says a line, which stays. */
    void say(String line);

    /** Is told often how far the work has come, and shows it now and then. Other words for the task begin another piece of work. */
    void show(Work work);

    /** The piece of work is over. */
    void clear();

    @Override
    default void close() {
        clear();
    }
}
