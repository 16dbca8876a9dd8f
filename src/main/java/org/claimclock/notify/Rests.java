package org.claimclock.notify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.claimclock.register.post.Letter.Channel;

/** Until when a way out is left alone because nobody was there: a thousand letters need not each find that out. */
final class Rests {
    /** @param downs in a row */
    private record Rest(Instant until, int downs) {}

    private final Map<Channel, Rest> rests = new EnumMap<>(Channel.class);

    boolean isOver(Channel channel, Instant now) {
        Rest rest = rests.get(channel);
        return rest == null || !rest.until.isAfter(now);
    }

    void isDown(Channel channel, Instant now) {
        Rest before = rests.get(channel);
        int downs = before == null ? 1 : before.downs + 1;
        rests.put(channel, new Rest(now.plus(Backoff.after(downs)), downs));
    }

    void isThere(Channel channel) {
        rests.remove(channel);
    }

    /** Somebody has mended it, maybe. */
    void forget() {
        rests.clear();
    }
}
