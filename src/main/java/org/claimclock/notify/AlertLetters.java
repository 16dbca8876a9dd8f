package org.claimclock.notify;

import static org.claimclock.register.post.Letter.About.ALERT;
import static org.claimclock.register.post.Letter.About.OPERATIONS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.notify.hook.AlertEvent;
import org.claimclock.notify.letter.Written;
import org.claimclock.register.Register;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Post;

/** Writes letters on alerts that nobody has written of yet. */
record AlertLetters(Register register, Arrangements arrangements, Instant now) {
    private static final int AT_A_TIME = 100;

    /** What is raised from now on is written of. */
    void begin() {
        if (post().alerts().findLast().isEmpty()) {
            long last = register.plan().alerts().before(Long.MAX_VALUE, 1).stream()
                    .mapToLong(KeptAlert::number)
                    .findFirst()
                    .orElse(-1);
            post().alerts().told(last);
        }
    }

    /** Does nothing before {@link #begin}. */
    void write() {
        post().alerts().findLast().ifPresent(last -> {
            List<KeptAlert> fresh = register.plan().alerts().after(last, AT_A_TIME);
            if (!fresh.isEmpty()) {
                register.inTransaction(() -> {
                    fresh.stream().flatMap(each -> letters(each).stream()).forEach(post().letters()::add);
                    post().alerts().told(fresh.get(fresh.size() - 1).number());
                });
            }
        });
    }

    private List<Letter> letters(KeptAlert kept) {
        Alert alert = kept.alert();
        LetterKeys keys = new LetterKeys(arrangements.sender(), alert.raisedAt().toString(), now);
        About about = new About(ALERT, alert.asOf(), "", OPERATIONS);
        String part = Long.toString(kept.number());
        List<Letter> letters = new ArrayList<>();
        if (arrangements.routes().containsKey(Channel.WEBHOOK)) {
            letters.add(keys.hook(about, part, AlertEvent.of(kept).json()));
        }
        if (arrangements.writesAlertMails()) {
            Written written = written(kept);
            arrangements
                    .addressees()
                    .alerts()
                    .forEach(address -> letters.add(keys.mail(about, part, address, written)));
        }
        return letters;
    }

    private static Written written(KeptAlert kept) {
        Alert alert = kept.alert();
        return new Written(
                "Claimclock " + alert.kind() + ": night " + alert.asOf(),
                alert.message().strip() + "\n\nRaised at " + alert.raisedAt().truncatedTo(ChronoUnit.SECONDS)
                        + " as alert " + kept.number()
                        + ". To say that you see to it:\n\n    claimclock alerts acknowledge "
                        + kept.number() + "\n");
    }

    private Post post() {
        return register.post();
    }
}
