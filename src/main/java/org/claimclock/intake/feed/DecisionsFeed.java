package org.claimclock.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.ReviewerDecided.Amendment.Kind;
import org.claimclock.claim.event.ReviewerDecided.Note;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.RowCode;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;

/**
 * {@code decisions*.csv}: what reviewers decided. Columns in <b>bold</b> are required.
 *
 * <ul>
 *   <li><b>event_id</b>: at most 64 characters; <b>claim_id</b>: letters, digits and hyphens, at most 32
 *   <li><b>decision</b>: {@link Decision}
 *   <li>reason_codes: list, valid on the date of decided_at: one or more INFO reasons for {@code REQUEST_INFO} and {@code DISPUTE_REQUEST_INFO},
 *       exactly one of a reviewer's rejection reasons for {@code REJECT}, at most one for {@code DISPUTE_REJECT}, none for others; else {@code
 *       REASON_REQUIRED} or {@code REASON_NOT_ALLOWED}. Those of a {@code VOID} are not judged
 *   <li>product_scope: list; comment: text of at most 4000 characters; <b>reviewer_id</b>: text
 *   <li><b>decided_at</b>: time with offset, or a date; seq: whole number, empty is 0
 *   <li>record_action: {@code NEW}, {@code CORRECT}, {@code VOID}; empty is {@code NEW}
 *   <li>supersedes_event_id, corrected_at: required if record_action is not {@code NEW}, else empty
 * </ul>
 */
final class DecisionsFeed implements FeedReader {

    private static final CsvColumns COLUMNS = CsvColumns.required(
                    "event_id", "claim_id", "decision", "reviewer_id", "decided_at")
            .optional(
                    "reason_codes",
                    "product_scope",
                    "comment",
                    "seq",
                    "record_action",
                    "supersedes_event_id",
                    "corrected_at")
            .texts("comment");
    private static final int MOST_LISTED = 50;

    private final IntakeRules rules;
    private final LocalDate asOf;

    DecisionsFeed(IntakeRules rules, LocalDate asOf) {
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
        Cell<Decision> decision = cells.required("decision").oneOf(Decision.class);
        Optional<List<String>> reasons = findReasons(cells);
        List<String> scope = cells.optional("product_scope").list(MOST_LISTED).or(List.of());
        String comment = Forms.text(cells, "comment");
        String reviewer = Forms.text(cells.required("reviewer_id"));
        Instant at = Times.required(cells, "decided_at", rules);
        int seq = Forms.seq(cells);
        Optional<Amendment> amendment = findAmendment(cells, id);
        boolean voids = amendment.filter(found -> found.kind() != Kind.VOID).isEmpty();
        if (decision.present() && reasons.isPresent() && !voids) {
            checkReasons(cells, decision.value(), reasons.get(), at);
        }
        if (!cells.good()) {
            return new Reading.Refused(cells.problems());
        }
        Recorded recorded = new Recorded(
                new EventKey(Feed.DECISIONS, id), claim, at, seq, new SourceLine(row.file(), row.line()), asOf);
        var event = new ReviewerDecided(
                recorded,
                decision.value(),
                reasons.orElseThrow(),
                scope,
                new Note(reviewer, comment),
                amendment.orElseThrow());
        return new Reading.Read(event, content(event), "");
    }

    /** The codes in capitals, each once; empty if the list is damaged. */
    private static Optional<List<String>> findReasons(CellReader cells) {
        boolean given = !cells.row().cell(DecisionReasons.COLUMN).isEmpty();
        Optional<List<String>> list =
                cells.optional(DecisionReasons.COLUMN).list(MOST_LISTED).find();
        return given
                ? list.map(codes ->
                        codes.stream().map(Forms::code).sorted().distinct().toList())
                : Optional.of(List.of());
    }

    /** Empty if the record_action is not one. */
    private Optional<Amendment> findAmendment(CellReader cells, String id) {
        Optional<Kind> kind = cells.row().cell("record_action").isEmpty()
                ? Optional.of(Kind.NEW)
                : cells.optional("record_action").oneOf(Kind.class).find();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean amends = kind.get() != Kind.NEW;
        String when = "record_action is CORRECT or VOID";
        String supersedes = cells.requiredOnly("supersedes_event_id", amends, when)
                .matching(Forms.EVENT_ID)
                .or("");
        Instant corrected = Times.read(cells, "corrected_at", cells.requiredOnly("corrected_at", amends, when), rules);
        if (!supersedes.isEmpty() && supersedes.equals(id)) {
            cells.refuse(
                    RowCode.BAD_FORMAT.name(),
                    "supersedes_event_id",
                    "The row names itself. Give it an event_id of its own, and here the event_id of the decision that it changes.");
        }
        return Optional.of(amends ? new Amendment(kind.get(), supersedes, corrected) : Amendment.NONE);
    }

    private void checkReasons(CellReader cells, Decision decision, List<String> given, Instant at) {
        DecisionReasons reasons = DecisionReasons.of(decision);
        Set<String> allowed = reasons.allowed(rules, Times.date(at, rules.zone(), asOf));
        if (reasons.checkCount(cells, decision, given, allowed)) {
            reasons.checkCodes(cells, decision, given, allowed);
        }
    }

    private static String content(ReviewerDecided event) {
        Amendment amendment = event.amendment();
        Content content = new Content()
                .with("claim_id", event.recorded().claimId())
                .with("decision", event.decision())
                .with("reason_codes", event.reasons())
                .with("product_scope", event.scope())
                .with("comment", event.note().comment())
                .with("reviewer_id", event.note().reviewer())
                .with("decided_at", event.recorded().at())
                .with("seq", event.recorded().seq());
        return amendment.isNew()
                ? content.digest()
                : content.with("record_action", amendment.kind())
                        .with("supersedes_event_id", amendment.supersedes())
                        .with("corrected_at", amendment.correctedAt())
                        .digest();
    }
}
