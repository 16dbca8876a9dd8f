package org.claimclock.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.claimclock.csv.file.Sha256;
import org.claimclock.notify.letter.Written;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.Fate;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Target;
import org.claimclock.register.post.Letter.Text;
import org.claimclock.register.post.Letter.Times;
import org.jspecify.annotations.Nullable;

/**
 * Makes letters whose key and message id follow from what they are about.
 *
 * @param sender the domain of the message ids
 * @param salt tells apart the ids of two books that know the same claims
 */
record LetterKeys(String sender, String salt, Instant now) {
    private static final int ID_DIGITS = 32;

    /** @param part tells apart what is otherwise about the same; may be empty */
    Letter mail(About about, String part, String address, Written written) {
        String key =
                String.join(" ", about.kind(), about.asOf().toString(), about.claimId(), about.party(), part, address);
        State state = address.isEmpty() ? State.NOBODY : State.WAITING;
        return letter(
                about,
                new Target(Channel.MAIL, key, address),
                new Text(messageId(key), written.subject(), written.body()),
                state);
    }

    /** @param part tells apart what is otherwise about the same */
    Letter hook(About about, String part, String body) {
        String key = String.join(" ", "WEBHOOK", about.kind(), about.asOf().toString(), part);
        return letter(
                about, new Target(Channel.WEBHOOK, key, ""), new Text(digest(key), about.kind(), body), State.WAITING);
    }

    private Letter letter(About about, Target target, Text text, State state) {
        return new Letter(0, about, target, text, new Fate(state, 0, "", Times.written(now, null)));
    }

    /** The same letter, of no use from then on. */
    static Letter until(Letter letter, @Nullable Instant end) {
        Times times = Times.written(letter.fate().times().writtenAt(), end);
        Fate fate = new Fate(letter.state(), 0, "", times);
        return new Letter(letter.number(), letter.about(), letter.target(), letter.text(), fate);
    }

    private String messageId(String key) {
        return "<" + digest(key) + "@" + sender + ">";
    }

    private String digest(String key) {
        MessageDigest digest = Sha256.digest();
        digest.update((salt + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest).substring(0, ID_DIGITS);
    }
}
