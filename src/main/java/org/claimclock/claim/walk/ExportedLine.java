package org.claimclock.claim.walk;

import java.time.LocalDate;
import org.claimclock.claim.Product;

/**
 * A line of the finance file that was added: one product of one claim.
 *
 * @param lineId of the ADD
 * @param ordinal how many times the product was added for this claim before, so that each ADD has an id of its own
 * @param retracted whether it was taken back since
 */
public record ExportedLine(String lineId, int lineNo, int ordinal, Terms terms, boolean retracted) {

    /** Everything the line says of the claim; a retraction repeats it. */
    public record Terms(Subject subject, Product product, Dates dates, Outcome outcome) {}

    public record Subject(
            String claimId,
            String partnerId,
            String tenantId,
            String area,
            String activity,
            String program,
            boolean incentivized) {}

    public record Dates(LocalDate submittedOn, LocalDate approvedOn, LocalDate consentFrom, LocalDate consentTo) {
        public LocalDate eligibleOn() {
            return consentTo.plusDays(1);
        }
    }

    /** @param accepted the customer said so; silence is never called consent */
    public record Outcome(boolean accepted, boolean disputeOverturned) {}

    /** Whether the line still says what finance would act on: product, partner and end of the consent window. */
    public boolean stillSays(Terms wanted) {
        return terms.product.equals(wanted.product)
                && terms.subject.partnerId().equals(wanted.subject.partnerId())
                && terms.dates.consentTo().equals(wanted.dates.consentTo());
    }

    ExportedLine takenBack() {
        return new ExportedLine(lineId, lineNo, ordinal, terms, true);
    }
}
