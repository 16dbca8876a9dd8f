package org.claimclock.schedule;

import java.time.Clock;
import org.claimclock.register.Register;
import org.claimclock.register.people.Answer;
import org.claimclock.register.people.Deed;
import org.claimclock.register.plan.Alerts;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.plan.KeptAlert.Acknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * What people may do to alerts; it is noted in the audit.
 *
 * @param by who asks
 */
public record AlertControl(Register register, String by, Clock clock) {

    /** Says who sees to an open alert; the first who does so stands. */
    public Answer acknowledge(long number, String note) {
        return register.transacted(() -> {
            @Nullable KeptAlert kept = alerts().find(number).orElse(null);
            if (kept == null) {
                return Answer.refused("there is no alert " + number + ". Maybe see: alerts --last 20");
            }
            Acknowledgement before = kept.acknowledgement();
            if (before != null) {
                return Answer.refused("the alert " + number + " is acknowledged already, by " + before.by() + " at "
                        + before.at() + ".");
            }
            if (!kept.isOpen()) {
                return Answer.refused("the alert " + number + " is closed: nobody needs to see to it any more.");
            }
            return acknowledge(kept, new Acknowledgement(by, clock.instant(), note.strip()));
        });
    }

    private Answer acknowledge(KeptAlert kept, Acknowledgement word) {
        alerts().acknowledge(kept.number(), word);
        String subject = "alert " + kept.number() + " " + kept.alert().kind() + " of the night "
                + kept.alert().asOf();
        register.people().audit().add(new Deed(word.at(), by, "acknowledge", subject, word.note()));
        return Answer.done("the " + subject + " is acknowledged. It stays open until the night is well.");
    }

    private Alerts alerts() {
        return register.plan().alerts();
    }
}
