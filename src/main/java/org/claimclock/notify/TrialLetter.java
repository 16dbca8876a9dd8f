package org.claimclock.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimclock.notify.letter.Written;
import org.claimclock.notify.route.Delivery;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.jspecify.annotations.Nullable;

/** A letter by which operations see whether mail works. It is not kept. */
public final class TrialLetter {

    private TrialLetter() {}

    /** Sends it at once. */
    public static Delivery send(String address, Arrangements arrangements, Clock clock) {
        @Nullable Supplier<Route> mail = arrangements.routes().get(Channel.MAIL);
        if (mail == null) {
            return new Delivery.Never("mail is switched off. Maybe set mail.host and mail.from.");
        }
        Instant now = clock.instant();
        About about = new About("TRY", LocalDate.ofInstant(now, ZoneOffset.UTC), "", About.OPERATIONS);
        LetterKeys keys =
                new LetterKeys(arrangements.sender(), UUID.randomUUID().toString(), now);
        Written words =
                new Written("Claimclock can send mail", "Nothing has happened. Somebody tried whether mail works.\n");
        try (Route route = mail.get()) {
            return route.deliver(keys.mail(about, "", address, words), () -> {});
        }
    }
}
