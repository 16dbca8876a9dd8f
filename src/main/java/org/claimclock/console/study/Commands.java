package org.claimclock.console.study;

import java.io.PrintWriter;
import java.util.List;
import org.claimclock.nightly.StopRequest;

/** The commands of the program, carried out in this process on the book that it serves. What a page does, a command line does likewise. */
public interface Commands {
    /**
     * What somebody wants done.
     *
     * @param person who asks, as it is to be kept
     * @param words the command line, behind the name of the program
     * @param stop ends it before its end, where that is possible
     */
    record Order(String person, List<String> words, StopRequest stop) {
        public Order {
            words = List.copyOf(words);
        }
    }

    /**
     * Carries out a command.
     *
     * @param out for what came of it
     * @param err for everything else, how it gets on among it
     * @return its exit code
     */
    int carryOut(Order order, PrintWriter out, PrintWriter err);
}
