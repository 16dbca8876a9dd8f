package org.claimclock.register.shape;

import java.util.List;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.Submission;

/** What an event says beside what the book has columns for. */
public final class EventShape {

    private EventShape() {}

    public static String pack(ClaimEvent event) {
        return Packer.pack(event, EventShape::write);
    }

    /**
     * @param recorded the columns
     * @throws DamagedTextException if the text is not what {@link #pack} writes for an event of this feed
     */
    public static ClaimEvent unpack(Recorded recorded, String text) {
        return Unpacker.unpack(text, "ClaimEvent", from -> switch (recorded.key()
                .feed()) {
            case CLAIMS -> created(recorded, from);
            case DECISIONS -> decided(recorded, from);
            case CONSENTS ->
                new CustomerResponded(recorded, from.text(), from.code(CustomerResponded.Response.class), from.text());
            case ACTIONS -> acted(recorded, from);
        });
    }

    private static void write(Packer to, ClaimEvent event) {
        if (event instanceof ClaimCreated created) {
            FormShape.write(to, created.form());
            Submission submission = created.submission();
            to.flag(submission.made()).time(submission.at()).text(submission.role());
        } else if (event instanceof ReviewerDecided decided) {
            write(to, decided);
        } else if (event instanceof CustomerResponded responded) {
            to.text(responded.tenantId()).code(responded.response()).text(responded.note());
        } else if (event instanceof PartnerActed acted) {
            write(to, acted);
        }
    }

    private static ClaimCreated created(Recorded recorded, Unpacker from) {
        ClaimForm form = FormShape.read(from);
        return new ClaimCreated(recorded, form, new Submission(from.flag(), from.time(), from.text()));
    }

    private static void write(Packer to, ReviewerDecided decided) {
        to.code(decided.decision())
                .texts(decided.reasons())
                .texts(decided.scope())
                .text(decided.note().reviewer())
                .text(decided.note().comment());
        Amendment amendment = decided.amendment();
        to.flag(!amendment.equals(Amendment.NONE));
        if (!amendment.equals(Amendment.NONE)) {
            to.code(amendment.kind()).text(amendment.supersedes()).time(amendment.correctedAt());
        }
    }

    private static ReviewerDecided decided(Recorded recorded, Unpacker from) {
        Decision decision = from.code(Decision.class);
        List<String> reasons = from.texts();
        List<String> scope = from.texts();
        ReviewerDecided.Note note = new ReviewerDecided.Note(from.text(), from.text());
        Amendment amendment =
                from.flag() ? new Amendment(from.code(Amendment.Kind.class), from.text(), from.time()) : Amendment.NONE;
        return new ReviewerDecided(recorded, decision, reasons, scope, note, amendment);
    }

    private static void write(Packer to, PartnerActed acted) {
        to.code(acted.action())
                .text(acted.by().role())
                .text(acted.by().name())
                .text(acted.edit().field())
                .text(acted.edit().value())
                .texts(acted.poe())
                .text(acted.words().justification())
                .text(acted.words().comment())
                .text(acted.withdrawReason());
    }

    private static PartnerActed acted(Recorded recorded, Unpacker from) {
        return new PartnerActed(
                recorded,
                from.code(PartnerAction.class),
                new PartnerActed.Person(from.text(), from.text()),
                new PartnerActed.Edit(from.text(), from.text()),
                from.texts(),
                new PartnerActed.Words(from.text(), from.text()),
                from.text());
    }
}
