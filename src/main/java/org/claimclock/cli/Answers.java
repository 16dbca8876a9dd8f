package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.List;
import org.claimclock.register.people.Answer;

/** What came of a wish that named several things: each is done or refused by itself. */
record Answers(List<Answer> all) {

    /** @throws UsageFault with what was refused, after what was done was printed */
    void print(PrintWriter out) {
        all.stream().filter(Answer::isDone).forEach(answer -> out.println(answer.text()));
        List<String> refused = all.stream()
                .filter(answer -> !answer.isDone())
                .map(Answer::text)
                .toList();
        if (!refused.isEmpty()) {
            throw UsageFault.usage(String.join("\n", refused));
        }
    }
}
