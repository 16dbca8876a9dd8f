package org.claimclock.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;

/**
 * How many letters are in each state. Nearly all of a long life are {@link State#SENT}, so these are not counted each time: they are what remains of all
 * letters, and of those only the new ones are counted.
 */
final class LetterNumbers {
    private final Letters letters;
    private final Map<Channel, Long> all = new EnumMap<>(Channel.class);
    private long upTo;

    LetterNumbers(Letters letters) {
        this.letters = letters;
    }

    List<Sample> samples() {
        upTo = letters.countAfter(upTo, (channel, count) -> all.merge(channel, count, Long::sum));
        Map<Channel, Map<State, Long>> unsent = letters.countsOfUnsent();
        List<Sample> samples = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Map<State, Long> counts = unsent.getOrDefault(channel, Map.of());
            long others = counts.values().stream().mapToLong(Long::longValue).sum();
            for (State state : State.values()) {
                long count =
                        state == State.SENT ? all.getOrDefault(channel, 0L) - others : counts.getOrDefault(state, 0L);
                samples.add(Sample.of(Subject.LETTERS, count, "channel", word(channel), "state", word(state)));
            }
        }
        return samples;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
