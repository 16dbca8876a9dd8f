package org.claimclock.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;

/**
 * {@code consents*.csv}: what customers answered. Columns in <b>bold</b> are required.
 *
 * <ul>
 *   <li><b>event_id</b>: at most 64 characters; <b>claim_id</b>: letters, digits and hyphens, at most 32
 *   <li><b>customer_tenant_id</b>: GUID; that it is the claim's is judged where the claim is known
 *   <li><b>response</b>: {@code DENY}, {@code ACCEPT}
 *   <li><b>responded_at</b>: time with offset, or a date
 *   <li>note: text
 * </ul>
 */
final class ConsentsFeed implements FeedReader {

    private static final CsvColumns COLUMNS = CsvColumns.required(
                    "event_id", "claim_id", "customer_tenant_id", "response", "responded_at")
            .optional("note")
            .texts("note");

    private final IntakeRules rules;
    private final LocalDate asOf;

    ConsentsFeed(IntakeRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
    }

    @Override
    public CsvColumns columns() {
        return COLUMNS;
    }

    @Override
    public Reading read(CsvRow row) {
        CellReader cells = new CellReader(row);
        String id = cells.required("event_id").matching(Forms.EVENT_ID).or("");
        String claim = cells.required("claim_id").matching(Forms.CLAIM_ID).or("");
        String tenant = Forms.guid(cells.required("customer_tenant_id"));
        Cell<Response> response = cells.required("response").oneOf(Response.class);
        Instant at = Times.required(cells, "responded_at", rules);
        String note = Forms.text(cells, "note");
        if (!cells.good()) {
            return new Reading.Refused(cells.problems());
        }
        Recorded recorded = new Recorded(
                new EventKey(Feed.CONSENTS, id), claim, at, 0, new SourceLine(row.file(), row.line()), asOf);
        String content = new Content()
                .with("claim_id", claim)
                .with("customer_tenant_id", tenant)
                .with("response", response.value())
                .with("responded_at", at)
                .with("note", note)
                .digest();
        return new Reading.Read(new CustomerResponded(recorded, tenant, response.value(), note), content, tenant);
    }
}
