package org.claimclock.register.shape;

import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.Said;

/** What a run has to tell people; each kind is read by its own method. */
public final class SaidShape {

    private SaidShape() {}

    public static String pack(Said said) {
        return Packer.pack(said, SaidShape::write);
    }

    private static void write(Packer to, Said said) {
        if (said instanceof Said.Notice notice) {
            to.text(notice.name())
                    .text(notice.to().claimId())
                    .text(notice.to().party())
                    .text(notice.to().email())
                    .text(notice.reasons())
                    .date(notice.lastDay());
        } else if (said instanceof Said.Escalation escalation) {
            to.text(escalation.claimId())
                    .text(escalation.clock())
                    .date(escalation.lastDay())
                    .text(escalation.code());
        } else if (said instanceof Said.Refusal refusal) {
            to.text(refusal.source().file())
                    .number(refusal.source().line())
                    .text(refusal.eventId())
                    .text(refusal.claimId())
                    .text(refusal.code());
        }
    }

    /** @throws DamagedTextException if it is not what {@link #pack} writes for a notice; so with the others */
    public static Said.Notice notice(String text) {
        return Unpacker.unpack(
                text,
                "Notice",
                from -> new Said.Notice(
                        from.text(),
                        new Said.Address(from.text(), from.text(), from.text()),
                        from.text(),
                        from.findDate()));
    }

    public static Said.Escalation escalation(String text) {
        return Unpacker.unpack(
                text, "Escalation", from -> new Said.Escalation(from.text(), from.text(), from.date(), from.text()));
    }

    public static Said.Refusal refusal(String text) {
        return Unpacker.unpack(
                text,
                "Refusal",
                from -> new Said.Refusal(
                        new SourceLine(from.text(), from.number()), from.text(), from.text(), from.text()));
    }
}
