package org.claimclock.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.walk.Said.Escalation;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.notify.letter.NoticeLetter;
import org.claimclock.notify.letter.Written;
import org.claimclock.register.Leaf;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letters;

/** Writes the letters of one night into the book. Asked again, it adds those that are missing. */
record NightLetters(Register register, Arrangements arrangements, LetterBook book, Instant now) {
    private static final int AT_A_TIME = 500;

    /** @return how many it wrote */
    long write(NightRecord night) {
        LetterKeys keys = new LetterKeys(arrangements.sender(), night.runId(), now);
        long written = arrangements.addressees().notices() ? writeNotices(night.asOf(), keys) : 0;
        return written + (arrangements.addressees().escalations().isEmpty() ? 0 : writeEscalations(night.asOf(), keys));
    }

    private long writeNotices(LocalDate asOf, LetterKeys keys) {
        long written = 0;
        String from = "";
        do {
            Leaf<Notice> leaf = register.announcements().noticesAfter(asOf, from, AT_A_TIME);
            written += keep(leaf.rows().stream()
                    .map(notice -> letter(asOf, notice, keys))
                    .toList());
            from = leaf.next();
        } while (!from.isEmpty());
        return written;
    }

    private Letter letter(LocalDate asOf, Notice notice, LetterKeys keys) {
        About about = new About(
                notice.name(), asOf, notice.to().claimId(), notice.to().party());
        Letter letter = keys.mail(about, "", notice.to().email(), written(asOf, notice));
        LocalDate lastDay = notice.lastDay();
        return lastDay == null ? letter : LetterKeys.until(letter, book.endOf(lastDay));
    }

    /** As the letter of a notice would read. */
    Written written(LocalDate asOf, Notice notice) {
        Claim claim = register.claims()
                .find(notice.to().claimId())
                .map(StoredClaim::state)
                .orElseThrow(() -> new IllegalStateException(
                        "the book has a notice and no claim " + notice.to().claimId()));
        return new NoticeLetter(book, asOf).write(notice, claim.form());
    }

    private long writeEscalations(LocalDate asOf, LetterKeys keys) {
        long written = 0;
        int part = 1;
        String from = "";
        do {
            Leaf<Escalation> leaf = register.announcements().escalationsAfter(asOf, from, AT_A_TIME);
            written += leaf.rows().isEmpty() ? 0 : keep(letters(asOf, leaf.rows(), part, keys));
            from = leaf.next();
            part++;
        } while (!from.isEmpty());
        return written;
    }

    private List<Letter> letters(LocalDate asOf, List<Escalation> breaches, int part, LetterKeys keys) {
        Written written = new NoticeLetter(book, asOf).write(breaches);
        About about = new About("E1", asOf, "", About.OPERATIONS);
        List<Letter> letters = new ArrayList<>();
        for (String address : arrangements.addressees().escalations()) {
            letters.add(keys.mail(about, Integer.toString(part), address, written));
        }
        return letters;
    }

    private long keep(List<Letter> written) {
        Letters letters = register.post().letters();
        return register.transacted(() -> written.stream().filter(letters::add).count());
    }
}
