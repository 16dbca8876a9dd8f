package org.claimclock.rulebook.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Finding;
import org.claimclock.rulebook.proof.Suppositions.Supposed;

/** Keeps each answer once, with the first story that came to it. */
final class Log {
    private final Words words;
    private final Suppositions suppositions;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Broken> broken = new LinkedHashMap<>();

    /** A night that could not go on. */
    record Broken(String message, Story story) {}

    Log(Words words, Suppositions suppositions) {
        this.words = words;
        this.suppositions = suppositions;
    }

    /** Takes an answer down, and asks again what it would be in other worlds. */
    void note(Asked asked, List<Finding> findings, Watch watch) {
        if (keep(asked, findings, watch.story())) {
            for (Supposed other : suppositions.of(asked)) {
                Story story = watch.story().in(other.world());
                keep(
                        other.asked(),
                        watch.rulebook()
                                .examine(
                                        asked.claim(),
                                        other.asked().moment(),
                                        other.asked().policy()),
                        story);
            }
        }
    }

    private boolean keep(Asked asked, List<Finding> findings, Story story) {
        String seen = Seen.of(asked.moment())
                + Answer.CLAIM
                + words.of(asked.claim(), asked.moment().date());
        List<String> rules = findings.stream().map(Finding::rule).toList();
        Answer answer = new Answer(asked, seen, findings, story);
        return answers.putIfAbsent(asked.status() + seen + rules, answer) == null;
    }

    void broke(String message, Story story) {
        broken.putIfAbsent(message, new Broken(message, story));
    }

    /** A copy: whoever plays a story again for its example is answered again. */
    List<Answer> answers() {
        return new ArrayList<>(answers.values());
    }

    List<Broken> broken() {
        return new ArrayList<>(broken.values());
    }
}
