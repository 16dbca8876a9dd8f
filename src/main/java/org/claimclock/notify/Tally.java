package org.claimclock.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.register.post.Letter.State;

/**
 * What came of one turn through the letters.
 *
 * @param written how many letters are new
 * @param ended how many letters came to each state
 * @param remarks what an operator should know, without personal data
 */
public record Tally(long written, Map<State, Long> ended, List<String> remarks) {
    private static final Map<State, String> WORDS = Map.of(
            State.SENT, "sent",
            State.WAITING, "to be tried again",
            State.REFUSED, "refused",
            State.UNSURE, "not known to have arrived",
            State.EXPIRED, "too late",
            State.GIVEN_UP, "given up");

    public Tally {
        ended = Map.copyOf(ended);
        remarks = List.copyOf(remarks);
    }

    public boolean isQuiet() {
        return written == 0 && ended.isEmpty() && remarks.isEmpty();
    }

    /** In one line; empty where nothing was done. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (written > 0) {
            words.add(written + " written");
        }
        words.addAll(ended.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + WORDS.getOrDefault(each.getKey(), "done"))
                .collect(Collectors.toList()));
        return words.isEmpty() ? "" : "letters: " + String.join(", ", words);
    }
}
