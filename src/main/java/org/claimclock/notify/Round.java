package org.claimclock.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.claimclock.notify.route.Delivery;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;

/**
 * One turn through the letters that are due, in the order in which they were written. Before the other side can have the whole of one, the book says
 * so: a letter of which that was noted is never sent again unless a person wants it.
 */
final class Round {
    private static final int AT_A_TIME = 100;
    private static final int LONGEST_ANSWER = 500;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final Letters letters;
    private final Arrangements arrangements;
    private final Rests rests;
    private final Clock clock;
    private final Map<State, Long> ended = new EnumMap<>(State.class);
    private final Set<String> remarks = new LinkedHashSet<>();

    Round(Letters letters, Arrangements arrangements, Rests rests, Clock clock) {
        this.letters = letters;
        this.arrangements = arrangements;
        this.rests = rests;
        this.clock = clock;
    }

    void make(BooleanSupplier stop) {
        giveUp();
        arrangements.routes().forEach((channel, route) -> {
            if (rests.isOver(channel, clock.instant())
                    && !letters.due(channel, clock.instant(), 1).isEmpty()) {
                try (Route open = route.get()) {
                    make(channel, open, stop);
                }
            }
        });
    }

    Map<State, Long> ended() {
        return ended;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** What would come too late, or was tried for long enough. */
    private void giveUp() {
        Instant now = clock.instant();
        Instant writtenBefore = now.minus(arrangements.limits().giveUp());
        List<Letter> overdue = letters.overdue(now, writtenBefore, AT_A_TIME);
        while (!overdue.isEmpty()) {
            for (Letter letter : overdue) {
                Instant end = letter.fate().times().usefulUntil();
                State state = end != null && !end.isAfter(now) ? State.EXPIRED : State.GIVEN_UP;
                keep(State.WAITING, letter.become(state, letter.fate().answer(), now));
            }
            overdue = letters.overdue(now, writtenBefore, AT_A_TIME);
        }
    }

    private void make(Channel channel, Route route, BooleanSupplier stop) {
        List<Letter> due = letters.due(channel, clock.instant(), AT_A_TIME);
        while (!due.isEmpty()) {
            for (Letter letter : due) {
                if (stop.getAsBoolean()) {
                    return;
                }
                Delivery delivery = deliver(letter.attempted(), route);
                if (delivery instanceof Delivery.Down down) {
                    rests.isDown(channel, clock.instant());
                    remarks.add(plain(down.answer(), letter));
                    return;
                }
                rests.isThere(channel);
            }
            due = letters.due(channel, clock.instant(), AT_A_TIME);
        }
    }

    private Delivery deliver(Letter letter, Route route) {
        boolean[] isEnding = {false};
        Delivery delivery;
        try {
            delivery = route.deliver(letter, () -> {
                requireMine(letters.change(
                        State.WAITING, letter.become(State.ENDING, letter.fate().answer(), clock.instant())));
                isEnding[0] = true;
            });
        } catch (RuntimeException e) {
            String what = "this program failed: " + e.getMessage();
            delivery = isEnding[0] ? new Delivery.Unsure(what) : new Delivery.Down(what);
        }
        keep(isEnding[0] ? State.ENDING : State.WAITING, after(letter, delivery));
        return delivery;
    }

    private Letter after(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        String answer = plain(delivery.answer(), letter);
        if (delivery instanceof Delivery.Taken) {
            return letter.become(State.SENT, answer, now);
        }
        if (delivery instanceof Delivery.Never) {
            return letter.become(State.REFUSED, answer, now);
        }
        if (delivery instanceof Delivery.Unsure) {
            return letter.become(State.UNSURE, answer, now);
        }
        return letter.later(answer, now.plus(Backoff.after(letter.fate().attempts())), now);
    }

    private void keep(State from, Letter letter) {
        requireMine(letters.change(from, letter));
        ended.merge(letter.state(), 1L, Long::sum);
    }

    private static void requireMine(boolean changed) {
        if (!changed) {
            throw new IllegalStateException("somebody else has changed this letter at the same moment");
        }
    }

    /** Servers like to repeat the address, which belongs into no message. */
    private static String plain(String answer, Letter letter) {
        String address = letter.target().address();
        String said = INVISIBLE.matcher(answer).replaceAll(" ").strip();
        String hidden = address.isEmpty()
                ? said
                : Pattern.compile(Pattern.quote(address), Pattern.CASE_INSENSITIVE)
                        .matcher(said)
                        .replaceAll("address");
        return hidden.length() <= LONGEST_ANSWER ? hidden : hidden.substring(0, LONGEST_ANSWER);
    }
}
