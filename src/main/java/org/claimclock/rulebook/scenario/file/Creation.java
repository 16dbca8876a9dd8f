package org.claimclock.rulebook.scenario.file;

import java.util.List;
import java.util.Map;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimForm.Contacts;
import org.claimclock.claim.ClaimForm.Identity;
import org.claimclock.claim.ClaimForm.Scope;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.Submission;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;

/** {@code CREATE}: a draft. What a row does not say is as in {@link #USUAL}. */
record Creation(Detail detail) {
    static final String TENANT = "customer-1";
    static final List<String> NAMES =
            List.of("partner", "tenant", "area", "activity", "products", "poe", "previous", "opt_out");
    static final Creation USUAL = new Creation(new Detail("", Map.of()));
    private static final String PARTNER = "1000001";

    static Deed read(CellReader cells, Detail detail) {
        detail.allow(cells, NAMES);
        detail.allowNoBare(cells, "CREATE");
        known(cells, "area", detail.text("area", "MICROSOFT_365"), SolutionArea.values());
        known(cells, "activity", detail.text("activity", "USAGE"), Activity.values());
        return new Creation(detail).deed();
    }

    private static void known(CellReader cells, String name, String value, Enum<?>... constants) {
        List<String> allowed = List.of(constants).stream().map(Enum::name).toList();
        if (!allowed.contains(value)) {
            cells.refuse(
                    "UNKNOWN_VALUE",
                    "detail",
                    name + "=" + value + " is not one of " + String.join(", ", allowed) + "."
                            + Nearest.maybe(value, allowed));
        }
    }

    Deed deed() {
        return new Deed(Feed.CLAIMS, this::created);
    }

    private ClaimCreated created(Recorded recorded) {
        Identity identity =
                new Identity(recorded.claimId(), "", detail.text("previous", ""), detail.text("tenant", TENANT));
        Scope scope = new Scope(
                SolutionArea.valueOf(detail.text("area", "MICROSOFT_365")),
                Activity.valueOf(detail.text("activity", "USAGE")),
                detail.list("products", "Teams").stream().map(Creation::product).toList());
        Contacts contacts = new Contacts(Contact.NONE, Contact.NONE);
        boolean optOut = detail.text("opt_out", "N").equals("Y");
        ClaimForm form = new ClaimForm(
                identity, detail.text("partner", PARTNER), scope, contacts, detail.list("poe", "proof-1"), optOut);
        return new ClaimCreated(recorded, form, Submission.NONE);
    }

    private static Product product(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Product(text, "") : new Product(text.substring(0, colon), text.substring(colon + 1));
    }
}
