package org.claimclock.rulebook.scenario.file;

import java.util.List;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerActed.Edit;
import org.claimclock.claim.event.PartnerActed.Person;
import org.claimclock.claim.event.PartnerActed.Words;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.csv.cell.CellReader;

/** What a partner does in a scenario: the actions of the actions feed. */
final class PartnerDeeds {
    private static final Person PARTNER = new Person("GLOBAL_ADMIN", "");
    private static final List<String> FIELDS = List.of("PARTNER_ID", "PRODUCTS", "CUSTOMER_CONTACT", "PARTNER_CONTACT");

    private PartnerDeeds() {}

    static Deed read(PartnerAction action, CellReader cells, Detail detail) {
        return switch (action) {
            case EDIT -> edit(cells, detail);
            case SUBMIT, RESUBMIT, ADD_POE -> proof(action, cells, detail);
            case DISPUTE -> {
                detail.allow(cells, List.of("poe", "seq"));
                yield deed(action, Edit.NONE, detail, new Words(detail.bare(), ""));
            }
            case COMMENT -> {
                detail.allow(cells, List.of("seq"));
                yield deed(action, Edit.NONE, detail, new Words("", detail.bare()));
            }
            case WITHDRAW, CANCEL_DRAFT -> {
                detail.allow(cells, List.of("seq"));
                yield deed(action, Edit.NONE, detail, new Words("", ""));
            }
        };
    }

    private static Deed proof(PartnerAction action, CellReader cells, Detail detail) {
        detail.allow(cells, List.of("poe", "seq"));
        detail.allowNoBare(cells, action.name());
        return deed(action, Edit.NONE, detail, new Words("", ""));
    }

    private static Deed edit(CellReader cells, Detail detail) {
        List<String> fields =
                detail.named().keySet().stream().filter(FIELDS::contains).toList();
        if (fields.size() != 1 || detail.text(fields.get(0), "").isEmpty()) {
            cells.refuse(
                    "BAD_FORMAT",
                    "detail",
                    "An EDIT changes one field. Allowed: one of " + String.join(", ", FIELDS)
                            + " with its new value, such as PRODUCTS=Teams|Exchange.");
            return deed(PartnerAction.EDIT, Edit.NONE, detail, new Words("", ""));
        }
        String field = fields.get(0);
        detail.allow(cells, List.of(field, "seq"));
        detail.allowNoBare(cells, "EDIT");
        String value = detail.text(field, "");
        if (field.endsWith("_CONTACT") && !value.matches("[^<>]*<[^<>]*>")) {
            cells.refuse("BAD_FORMAT", "detail", "'" + value + "' is no contact. Allowed: a name and <mail address>.");
        }
        return deed(PartnerAction.EDIT, new Edit(field, value), detail, new Words("", ""));
    }

    private static Deed deed(PartnerAction action, Edit edit, Detail detail, Words words) {
        List<String> poe = detail.list("poe", action == PartnerAction.ADD_POE ? "proof-2" : "");
        String withdrawn = action == PartnerAction.WITHDRAW ? detail.bare() : "";
        return new Deed(
                Feed.ACTIONS, recorded -> new PartnerActed(recorded, action, PARTNER, edit, poe, words, withdrawn));
    }
}
