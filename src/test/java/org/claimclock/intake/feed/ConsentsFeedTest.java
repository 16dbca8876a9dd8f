package org.claimclock.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentsFeedTest {

    @Test
    void everyColumnOfAResponseIsKept() {
        Row row = Row.consent("K-1")
                .with("customer_tenant_id", Row.TENANT.toUpperCase(Locale.ROOT))
                .with("response", "accept")
                .with("note", "fine");

        Reading.Read read = (Reading.Read) row.read();

        assertThat(read.tenantId()).isEqualTo(Row.TENANT);
        assertThat(read.event())
                .isEqualTo(new CustomerResponded(
                        new Recorded(
                                new EventKey(Feed.CONSENTS, "K-1"),
                                "C-1",
                                Instant.parse("2021-03-02T00:00:00Z"),
                                0,
                                new SourceLine("consents.csv", 2),
                                Row.AS_OF),
                        Row.TENANT,
                        Response.ACCEPT,
                        "fine"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "event_id, '', VALUE_REQUIRED event_id: The value is missing. This column must be filled in each row.",
        "claim_id, C/1, 'BAD_FORMAT claim_id: \"C/1\" does not fit. Allowed: letters, digits and hyphens, such as C-1001.'",
        "customer_tenant_id, '', VALUE_REQUIRED customer_tenant_id: The value is missing. This column must be filled in each row.",
        "response, MAYBE, 'UNKNOWN_VALUE response: \"MAYBE\" is not one of DENY, ACCEPT.'",
        "responded_at, '', VALUE_REQUIRED responded_at: The value is missing. This column must be filled in each row."
    })
    void aBadRowSaysWhatIsWrong(String column, String cell, String fault) {
        assertThat(Row.consent("K-1").with(column, cell).faults()).containsExactly(fault);
    }
}
