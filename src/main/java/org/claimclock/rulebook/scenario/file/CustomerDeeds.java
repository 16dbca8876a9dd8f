package org.claimclock.rulebook.scenario.file;

import java.util.List;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Feed;
import org.claimclock.csv.cell.CellReader;

/** What a customer does in a scenario: the responses of the consents feed. */
final class CustomerDeeds {

    private CustomerDeeds() {}

    static Deed read(Response response, CellReader cells, Detail detail) {
        detail.allow(cells, List.of("tenant", "seq"));
        String tenant = detail.text("tenant", Creation.TENANT);
        return new Deed(Feed.CONSENTS, recorded -> new CustomerResponded(recorded, tenant, response, detail.bare()));
    }
}
