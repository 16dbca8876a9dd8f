package org.claimclock.notify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.register.Register;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;

/**
 * Writes letters on what the nights and the schedule have left in the book, and sends them. Whoever holds it holds the lock of the data folder.
 *
 * <p>Each step can be repeated: what is written already is not written again, and what may have been sent is not sent again.
 */
public final class PostOffice {
    private static final int AT_A_TIME = 100;

    private final Register register;
    private final Arrangements arrangements;
    private final Supplier<LetterBook.Reading> books;
    private final Clock clock;
    private final Rests rests = new Rests();

    /** @param books reads the templates and tables as they are now */
    public PostOffice(Register register, Arrangements arrangements, Supplier<LetterBook.Reading> books, Clock clock) {
        this.register = register;
        this.arrangements = arrangements;
        this.books = books;
        this.clock = clock;
    }

    /** To be done before a night is published: what comes from then on is told, and what a killed program left open is looked at. */
    public synchronized void open() {
        Letters letters = register.post().letters();
        letters.in(State.ENDING, 0, AT_A_TIME)
                .forEach(letter -> letters.change(
                        State.ENDING,
                        letter.become(State.UNSURE, "the program ended before the answer came", clock.instant())));
        nights().begin();
        if (arrangements.writesOfAlerts()) {
            alerts().begin();
        }
    }

    /**
     * Writes what is to be written and tries once to send everything that is due.
     *
     * @param stop is asked before each letter
     */
    public synchronized Tally work(BooleanSupplier stop) {
        NightWriting.Written written = nights().write();
        if (arrangements.areNone()) {
            return new Tally(0, Map.of(), List.of());
        }
        alerts().write();
        Round round = new Round(register.post().letters(), arrangements, rests, clock);
        round.make(stop);
        new Troubles(register, clock.instant()).tell(written);
        // What is wrong with the letters themselves is told in the same turn.
        alerts().write();
        round.make(stop);
        List<String> remarks = new ArrayList<>(written.faults());
        remarks.addAll(round.remarks());
        return new Tally(written.letters(), round.ended(), remarks);
    }

    /** Somebody wants everything that waits to be tried now. */
    public synchronized void hurry() {
        rests.forget();
        Letters letters = register.post().letters();
        List<Letter> waiting = letters.in(State.WAITING, 0, AT_A_TIME);
        while (!waiting.isEmpty()) {
            waiting.forEach(letter -> letters.change(
                    State.WAITING, letter.later(letter.fate().answer(), clock.instant(), clock.instant())));
            waiting = letters.in(State.WAITING, waiting.get(waiting.size() - 1).number(), AT_A_TIME);
        }
    }

    private NightWriting nights() {
        return new NightWriting(register, arrangements, books, clock);
    }

    private AlertLetters alerts() {
        return new AlertLetters(register, arrangements, clock.instant());
    }
}
