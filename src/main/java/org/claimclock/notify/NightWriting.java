package org.claimclock.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.post.ToldNights;
import org.claimclock.register.post.ToldNights.Told;
import org.claimclock.register.post.ToldNights.Verdict;

/**
 * Looks through the nights that are done, each once and in their order, and writes their letters. Nights before mail was first switched on, while it was
 * off, or of a backfill have none.
 */
record NightWriting(Register register, Arrangements arrangements, Supplier<LetterBook.Reading> books, Clock clock) {

    /**
     * What came of it.
     *
     * @param stuck the night whose letters cannot be written; MIN where there is none
     * @param faults why not
     */
    record Written(long letters, LocalDate stuck, List<String> faults) {
        static Written of(long letters) {
            return new Written(letters, LocalDate.MIN, List.of());
        }
    }

    /** What is published from now on is written of. */
    void begin() {
        if (told().findLast().isEmpty() && arrangements.writesOfNights()) {
            LocalDate last = register.nights()
                    .findBefore(LocalDate.of(9999, 12, 31))
                    .map(NightRecord::asOf)
                    .orElse(LocalDate.EPOCH);
            told().add(new Told(last, Verdict.BEFORE, 0, clock.instant()));
        }
    }

    /** Does nothing before {@link #begin}. */
    Written write() {
        long letters = 0;
        Told last = told().findLast().orElse(null);
        if (last == null) {
            return Written.of(0);
        }
        for (NightRecord night : doneAfter(last.asOf())) {
            Written written = write(night);
            letters += written.letters;
            if (!written.faults.isEmpty()) {
                return new Written(letters, written.stuck, written.faults);
            }
        }
        return Written.of(letters);
    }

    private List<NightRecord> doneAfter(LocalDate asOf) {
        List<NightRecord> nights = new ArrayList<>();
        NightRecord next = register.nights().findDoneAfter(asOf).orElse(null);
        while (next != null) {
            nights.add(next);
            next = register.nights().findDoneAfter(next.asOf()).orElse(null);
        }
        return nights;
    }

    private Written write(NightRecord night) {
        if (night.backfill()) {
            return noted(night, Verdict.BACKFILL, 0);
        }
        if (!arrangements.writesOfNights()) {
            return noted(night, Verdict.OFF, 0);
        }
        LetterBook.Reading reading = books.get();
        if (reading.books().isEmpty()) {
            return new Written(0, night.asOf(), reading.faults());
        }
        LetterBook book = reading.books().get(0);
        Instant now = clock.instant();
        boolean isOld = night.asOf()
                .plusDays(arrangements.limits().nightDays())
                .isBefore(LocalDate.ofInstant(now, book.zone(night.asOf())));
        return isOld
                ? noted(night, Verdict.OLD, 0)
                : noted(night, Verdict.WRITTEN, new NightLetters(register, arrangements, book, now).write(night));
    }

    private Written noted(NightRecord night, Verdict verdict, long letters) {
        told().add(new Told(night.asOf(), verdict, letters, clock.instant()));
        return Written.of(letters);
    }

    private ToldNights told() {
        return register.post().nights();
    }
}
