package org.claimclock.register.shape;

import org.claimclock.claim.Product;
import org.claimclock.claim.walk.ExportedLine.Dates;
import org.claimclock.claim.walk.ExportedLine.Outcome;
import org.claimclock.claim.walk.ExportedLine.Subject;
import org.claimclock.claim.walk.ExportedLine.Terms;

/** What a line for finance says. */
public final class LineShape {

    private LineShape() {}

    public static String pack(Terms terms) {
        return Packer.pack(terms, LineShape::write);
    }

    /** @throws DamagedTextException if it is not what {@link #pack} writes */
    public static Terms unpack(String text) {
        return Unpacker.unpack(text, "Terms", LineShape::read);
    }

    private static void write(Packer to, Terms terms) {
        Subject subject = terms.subject();
        to.text(subject.claimId())
                .text(subject.partnerId())
                .text(subject.tenantId())
                .text(subject.area())
                .text(subject.activity())
                .text(subject.program())
                .flag(subject.incentivized());
        FormShape.write(to, terms.product());
        Dates dates = terms.dates();
        to.date(dates.submittedOn())
                .date(dates.approvedOn())
                .date(dates.consentFrom())
                .date(dates.consentTo());
        to.flag(terms.outcome().accepted()).flag(terms.outcome().disputeOverturned());
    }

    private static Terms read(Unpacker from) {
        Subject subject =
                new Subject(from.text(), from.text(), from.text(), from.text(), from.text(), from.text(), from.flag());
        Product product = FormShape.product(from);
        Dates dates = new Dates(from.date(), from.date(), from.date(), from.date());
        return new Terms(subject, product, dates, new Outcome(from.flag(), from.flag()));
    }
}
