package org.claimclock.notify;

import java.time.Clock;
import java.util.function.Function;
import org.claimclock.register.Register;
import org.claimclock.register.people.Answer;
import org.claimclock.register.people.Deed;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What people may do to letters that did not get through; it is noted in the audit, without addresses.
 *
 * @param by who asks
 */
public record LetterDesk(Register register, String by, Clock clock) {

    /**
     * A letter goes out again under its message id, whether or not it has arrived.
     *
     * @param address another one than before; empty for that one
     */
    public Answer resend(long number, String address) {
        return change(
                number,
                "resend",
                address.isEmpty() ? "to the same address" : "to another address",
                letter -> letter.again(address.isEmpty() ? letter.target().address() : address, clock.instant()));
    }

    /** Nothing more is to be done: it has arrived, or they were told otherwise. */
    public Answer settle(long number, String note) {
        return change(
                number,
                "settle",
                note.strip(),
                letter -> letter.become(State.SETTLED, letter.fate().answer(), clock.instant()));
    }

    private Answer change(long number, String what, String outcome, Function<Letter, Letter> change) {
        return register.transacted(() -> {
            @Nullable Letter letter = letters().find(number).orElse(null);
            if (letter == null) {
                return Answer.refused("there is no letter " + number + ". Maybe see: notices");
            }
            boolean isOpen = letter.state().needsAPerson() || letter.state() == State.NOBODY;
            if (!isOpen && letter.state() != State.WAITING) {
                return Answer.refused(
                        "the letter " + number + " is " + letter.state() + ", and nothing needs to be done about it.");
            }
            Letter changed = change.apply(letter);
            if (changed.state() == State.WAITING && changed.target().address().isEmpty() && isMail(changed)) {
                return Answer.refused("the letter " + number + " has no address. Maybe give one: --to ADDRESS");
            }
            letters().change(letter.state(), changed);
            String subject = "letter " + number + " " + letter.about().kind() + " of the night "
                    + letter.about().asOf();
            register.people().audit().add(new Deed(clock.instant(), by, what, subject, outcome));
            return Answer.done(
                    "the " + subject + (changed.state() == State.WAITING ? " goes out again" : " is settled"));
        });
    }

    private static boolean isMail(Letter letter) {
        return letter.target().channel() == Letter.Channel.MAIL;
    }

    private Letters letters() {
        return register.post().letters();
    }
}
