package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.claimclock.cli.log.LogForm;
import org.claimclock.cli.log.LogToStderr;
import org.claimclock.cli.log.SpokenLines;
import org.claimclock.cli.screen.Terminal;

/**
 * How the program speaks.
 *
 * @param out results
 * @param err everything else
 * @param terminal on which a bar could be drawn
 */
record Voice(SpokenLines out, SpokenLines err, Supplier<Terminal> terminal) {

    static Voice of(PrintWriter out, PrintWriter err, Supplier<Terminal> terminal) {
        return new Voice(new SpokenLines(out), new SpokenLines(err), terminal);
    }

    PrintWriter toOut() {
        return new PrintWriter(out, true);
    }

    PrintWriter toErr() {
        return new PrintWriter(err, true);
    }

    /** From now on all but results look so. */
    void speak(LogForm form) {
        err.speak(form);
        LogToStderr.speak(form);
    }

    /** There are no results, but only what happens: that looks as all else does. */
    void hasNoResults(LogForm form) {
        out.speak(form);
        LogToStderr.takeAll();
    }

    Terminal screen() {
        return err.isForPeople() ? terminal.get() : Terminal.NONE;
    }
}
