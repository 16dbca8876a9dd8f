package org.claimclock.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.notify.letter.Written;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** How the letters of a claim read, whether or not mail is switched on: nothing is kept and nothing is sent. */
public record Preview(Register register, LetterBook book) {
    private static final int MOST_NIGHTS = 400;

    /** @param address empty where the claim names none */
    public record Sample(LocalDate asOf, String kind, String address, Written written) {}

    /** Those of the latest night that had something to say of the claim; empty where none had within a year or so. */
    public List<Sample> of(String claimId) {
        return register.nights().before(LocalDate.of(9999, 12, 31), MOST_NIGHTS).stream()
                .map(NightRecord::asOf)
                .map(night -> of(night, claimId))
                .filter(samples -> !samples.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Sample> of(LocalDate night, String claimId) {
        NightLetters letters = new NightLetters(register, Arrangements.NONE, book, Instant.EPOCH);
        return register.announcements().noticesOf(night, claimId).stream()
                .map(notice -> sample(night, notice, letters))
                .toList();
    }

    private static Sample sample(LocalDate night, Notice notice, NightLetters letters) {
        return new Sample(night, notice.name(), notice.to().email(), letters.written(night, notice));
    }
}
