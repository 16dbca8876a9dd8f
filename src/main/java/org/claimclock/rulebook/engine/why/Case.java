package org.claimclock.rulebook.engine.why;

import java.util.List;

/**
 * What a rule waits for, in words: {@code When the customer says no, if}.
 *
 * @param moment the beginning of a sentence, without "when"
 * @param conditions all of which have to hold; empty where the moment is enough
 */
public record Case(String moment, List<String> conditions) {
    public Case {
        conditions = List.copyOf(conditions);
    }
}
