package org.claimclock.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerActed.Edit;
import org.claimclock.claim.event.PartnerActed.Person;
import org.claimclock.claim.event.PartnerActed.Words;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.RawCell;

/**
 * {@code actions*.csv}: what partners did. Columns in <b>bold</b> are required.
 *
 * <ul>
 *   <li><b>event_id</b>: at most 64 characters; <b>claim_id</b>: letters, digits and hyphens, at most 32
 *   <li><b>action</b>: {@link PartnerAction}
 *   <li><b>acted_at</b>: time with offset, or a date
 *   <li><b>acted_by_role</b>: a role that may act for a partner, others {@code ROLE_NOT_ALLOWED}; acted_by: text
 *   <li>field_name, field_value: required if the action is {@code EDIT}, else empty. A field that may not be edited is {@code FIELD_NOT_EDITABLE}.
 *       Values: {@code PARTNER_ID} at most 10 digits; {@code PRODUCTS} the whole new list, as in the claims (an empty one is {@code LAST_PRODUCT};
 *       whether a subscription is needed is judged where the claim is known); {@code CUSTOMER_CONTACT}, {@code PARTNER_CONTACT} as {@code Name
 *       <mail>}
 *   <li>poe_refs: list of references to proof of execution; required if the action is {@code ADD_POE}
 *   <li>justification, comment: text; seq: whole number, empty is 0
 *   <li>withdraw_reason: if the action is {@code WITHDRAW} one that is valid on the date of acted_at, else empty; {@code REASON_REQUIRED}, {@code
 *       REASON_NOT_ALLOWED}
 * </ul>
 */
final class ActionsFeed implements FeedReader {

    private static final CsvColumns COLUMNS = CsvColumns.required(
                    "event_id", "claim_id", "action", "acted_at", "acted_by_role")
            .optional(
                    "acted_by",
                    "field_name",
                    EditedField.COLUMN,
                    "poe_refs",
                    "justification",
                    "withdraw_reason",
                    "comment",
                    "seq")
            .texts("acted_by", EditedField.COLUMN, "poe_refs", "justification", "comment");
    private static final RuledCode FIELD = new RuledCode("field_name", "FIELD_NOT_EDITABLE", "cannot be edited.");
    private static final RuledCode WITHDRAWAL =
            new RuledCode("withdraw_reason", RuledCode.REASON_NOT_ALLOWED, "is not a reason to withdraw a claim.");

    private final IntakeRules rules;
    private final LocalDate asOf;

    ActionsFeed(IntakeRules rules, LocalDate asOf) {
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
        Cell<PartnerAction> action = cells.required("action").oneOf(PartnerAction.class);
        Instant at = Times.required(cells, "acted_at", rules);
        LocalDate on = Times.date(at, rules.zone(), asOf);
        Person person = person(cells, on);
        Edit edit = action.find().map(found -> edit(cells, found, on)).orElse(Edit.NONE);
        List<String> poe = Forms.references(poe(cells, action));
        String justification = Forms.text(cells, "justification");
        String reason = action.find().map(found -> withdrawal(cells, found, on)).orElse("");
        Words words = new Words(justification, Forms.text(cells, "comment"));
        int seq = Forms.seq(cells);
        if (!cells.good()) {
            return new Reading.Refused(cells.problems());
        }
        Recorded recorded = new Recorded(
                new EventKey(Feed.ACTIONS, id), claim, at, seq, new SourceLine(row.file(), row.line()), asOf);
        PartnerActed event = new PartnerActed(recorded, action.value(), person, edit, poe, words, reason);
        return new Reading.Read(event, content(event), "");
    }

    private Person person(CellReader cells, LocalDate on) {
        cells.required("acted_by_role");
        String role =
                RuledCode.role("acted_by_role").find(cells, rules.roles(on)).orElse("");
        return new Person(role, Forms.text(cells, "acted_by"));
    }

    private Edit edit(CellReader cells, PartnerAction action, LocalDate on) {
        boolean edits = action == PartnerAction.EDIT;
        String when = "the action is EDIT";
        cells.requiredOnly(FIELD.column(), edits, when);
        Optional<EditedField> field =
                edits ? FIELD.find(cells, rules.editableFields(on)).map(EditedField::valueOf) : Optional.empty();
        if (field.isEmpty()) {
            cells.requiredOnly(EditedField.COLUMN, edits, when);
            return Edit.NONE;
        }
        return new Edit(field.get().name(), field.get().value(cells));
    }

    private static RawCell poe(CellReader cells, Cell<PartnerAction> action) {
        boolean needed = action.find().filter(PartnerAction.ADD_POE::equals).isPresent();
        return needed ? cells.requiredOnly("poe_refs", true, "the action is ADD_POE") : cells.optional("poe_refs");
    }

    private String withdrawal(CellReader cells, PartnerAction action, LocalDate on) {
        boolean given = !cells.row().cell(WITHDRAWAL.column()).isEmpty();
        boolean withdraws = action == PartnerAction.WITHDRAW;
        if (given && !withdraws) {
            cells.refuse(
                    RuledCode.REASON_NOT_ALLOWED,
                    WITHDRAWAL.column(),
                    "The value must be empty: it is allowed only if the action is WITHDRAW. Remove it.");
        }
        if (!withdraws) {
            return "";
        }
        Set<String> allowed = rules.withdrawReasons(on);
        if (!given) {
            cells.refuse(
                    RuledCode.REASON_REQUIRED,
                    WITHDRAWAL.column(),
                    "WITHDRAW gives exactly one reason, the row has none.%s".formatted(RuledCode.list(allowed)));
        }
        return WITHDRAWAL.find(cells, allowed).orElse("");
    }

    private static String content(PartnerActed event) {
        return new Content()
                .with("claim_id", event.recorded().claimId())
                .with("action", event.action())
                .with("acted_at", event.recorded().at())
                .with("acted_by_role", event.by().role())
                .with("acted_by", event.by().name())
                .with("field_name", event.edit().field())
                .with(EditedField.COLUMN, event.edit().value())
                .with("poe_refs", event.poe())
                .with("justification", event.words().justification())
                .with("withdraw_reason", event.withdrawReason())
                .with("comment", event.words().comment())
                .with("seq", event.recorded().seq())
                .digest();
    }
}
