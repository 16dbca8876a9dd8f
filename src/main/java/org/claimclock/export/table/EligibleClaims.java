package org.claimclock.export.table;

import static org.claimclock.export.table.Column.date;
import static org.claimclock.export.table.Column.integer;
import static org.claimclock.export.table.Column.text;
import static org.claimclock.export.table.Column.yesNo;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.ExportedLine.Dates;
import org.claimclock.claim.walk.ExportedLine.Outcome;
import org.claimclock.claim.walk.ExportedLine.Subject;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;

/**
 * {@code eligible-claims.csv}, for finance: a line for each product of a claim that may be assessed from tonight ({@code ADD}), or no longer
 * ({@code RETRACT}). Sorted by claim_id, line_no, action. No names, no addresses, no free text.
 *
 * <pre>
 * line_id              32 hexadecimal digits, this line's own, never used again
 * action               ADD or RETRACT
 * supersedes_line_id   RETRACT: line_id of the ADD that is taken back
 * claim_id .. product  the claim and one of its products, ids as text
 * subscription_id      GUID in lower case, empty where the product has none
 * submitted_on .. consent_to   dates in the program zone; consent_to is the last day to opt out
 * consent_outcome      NOT_DENIED (silence) or ACCEPTED
 * eligible_on          consent_to + 1
 * dispute_overturned   Y if the approval came from a dispute
 * reason_code          RETRACT: why the claim is rejected, empty if it is not
 * as_of, rules_version of this night
 * </pre>
 *
 * A RETRACT repeats every value of its ADD but for line_id, action, supersedes_line_id, reason_code and the two values of the night.
 */
public record EligibleClaims(LocalDate asOf, String rulesVersion) implements OutputTable<LineChange> {

    public static final String FILE = "eligible-claims.csv";

    private static final List<Column> COLUMNS = List.of(
            text("line_id", "Id of this line: 32 hexadecimal digits, stable and never used again"),
            text("action", "ADD, or RETRACT where an earlier ADD is taken back"),
            text("supersedes_line_id", "RETRACT: line_id of the ADD that it takes back")
                    .orEmpty(),
            text("claim_id", "Id of the claim"),
            integer("line_no", "Place of the product in the claim, from 1"),
            text("partner_id", "Id of the partner; digits with their leading zeros"),
            text("customer_tenant_id", "GUID of the customer"),
            text("solution_area", "BUSINESS_APPLICATIONS or MICROSOFT_365"),
            text("activity", "PRESALES, USAGE or REVENUE_ASSOCIATION"),
            text("program", "OSA, OSU_M365, OSU_BIZAPPS or REV_ASSOC"),
            yesNo("incentivized", "N where the claim is recorded but never paid"),
            text("product", "Name of the product"),
            text("subscription_id", "GUID of the subscription, where the product has one")
                    .orEmpty(),
            date("submitted_on", "Day of the submission"),
            date("approved_on", "Day of the approval"),
            date("consent_from", "Day zero of the customer's window to opt out"),
            date("consent_to", "Last day of that window, included"),
            text("consent_outcome", "NOT_DENIED (the customer was silent) or ACCEPTED"),
            date("eligible_on", "The day after consent_to"),
            yesNo("dispute_overturned", "Y where a dispute turned a rejection into this approval"),
            text("reason_code", "RETRACT: why the claim was rejected, if it was")
                    .orEmpty(),
            date("as_of", "The night that exported this line"),
            text("rules_version", "Fingerprint of the rules of that night"));

    /** The header, in its order. */
    public static String[] names() {
        return COLUMNS.stream().map(Column::name).toArray(String[]::new);
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For finance: lines that became eligible for assessment (ADD) or are taken back (RETRACT) in this run";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("line_id");
    }

    @Override
    public List<String> cells(LineChange change) {
        ExportedLine line = change.line();
        Terms terms = line.terms();
        Subject subject = terms.subject();
        Dates dates = terms.dates();
        Outcome outcome = terms.outcome();
        return List.of(
                change.lineId(),
                change.action().name(),
                change.action() == Action.RETRACT ? line.lineId() : "",
                subject.claimId(),
                Integer.toString(line.lineNo()),
                subject.partnerId(),
                subject.tenantId(),
                subject.area(),
                subject.activity(),
                subject.program(),
                yn(subject.incentivized()),
                terms.product().name(),
                terms.product().subscription(),
                dates.submittedOn().toString(),
                dates.approvedOn().toString(),
                dates.consentFrom().toString(),
                dates.consentTo().toString(),
                outcome.accepted() ? "ACCEPTED" : "NOT_DENIED",
                dates.eligibleOn().toString(),
                yn(outcome.disputeOverturned()),
                change.reason(),
                asOf.toString(),
                rulesVersion);
    }

    private static String yn(boolean yes) {
        return yes ? "Y" : "N";
    }
}
