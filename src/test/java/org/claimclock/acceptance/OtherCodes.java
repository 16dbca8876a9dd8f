package org.claimclock.acceptance;

import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.rejected;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.stream.Stream;

/** The codes that the transition table does not name: disorder, duplicates, references, and what a row alone can tell. */
final class OtherCodes {

    private static final String MORNING = "Mon 2021-03-01 09:00";
    private static final String MON_1 = "Mon 2021-03-01";
    private static final String TUE_2 = "Tue 2021-03-02";
    private static final String WED_3 = "Wed 2021-03-03";
    private static final String TUE_9 = "Tue 2021-03-09";
    private static final String WED_10 = "Wed 2021-03-10";

    private OtherCodes() {}

    static List<Story> stories() {
        return Stream.of(disorder(), claims(), badClaims(), badEvents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> disorder() {
        return List.of(
                Story.of("A decision from the future is held")
                        .on(TUE_2, submitted("O1", MORNING), approve("O1", "Wed 2021-03-10"))
                        .see(TUE_2, code("O1", "FUTURE_EVENT"))
                        .see(WED_10, state("O1", "APPROVED")),
                Story.of("A decision on a draft waits for its submission")
                        .on(TUE_2, draft("O2", MORNING), approve("O2", MON_1))
                        .see(TUE_2, code("O2", "PENDING_PREDECESSOR")),
                Story.of("A decision older than an applied one is stale")
                        .on(TUE_2, submitted("O3", MORNING), approve("O3", MON_1))
                        .on(WED_3, requestInfo("O3", "Mon 2021-03-01 10:00"))
                        .see(WED_3, code("O3", "STALE_EVENT")),
                Story.of("Contradicting decisions of one instant apply neither")
                        .on(TUE_2, submitted("O4", MORNING), approve("O4", MON_1), reject("O4", MON_1))
                        .see(TUE_2, code("O4", "CONFLICTING_DECISIONS"))
                        .see(TUE_2, state("O4", "SUBMITTED")),
                Story.of("A correction must name a decision of its claim")
                        .on(
                                TUE_2,
                                submitted("O5", MORNING),
                                submitted("O6", MORNING),
                                reject("O6", MON_1).id("D-O6"))
                        .on(WED_3, correct(approve("O5", TUE_2), "D-O6", TUE_2))
                        .see(WED_3, code("O5", "WRONG_REFERENCE")),
                Story.of("An id comes again with other content")
                        .on(
                                TUE_2,
                                submitted("O7", MORNING),
                                comment("O7", MON_1).id("A-O7"))
                        .on(WED_3, withdraw("O7", TUE_2).id("A-O7"))
                        .see(WED_3, code("O7", "EVENT_ID_CONFLICT")),
                Story.of("Only the claim's own customer answers")
                        .on(TUE_2, submitted("O8", MORNING), approve("O8", MON_1))
                        .on(WED_3, deny("O8", TUE_2).customerOf("O1"))
                        .see(WED_3, code("O8", "TENANT_MISMATCH"))
                        .see(WED_3, state("O8", "APPROVED")));
    }

    private static List<Story> claims() {
        Row bizapps = submitted("O12", MORNING)
                .with("solution_area", "BUSINESS_APPLICATIONS")
                .products("SALES:" + tenantOf("subscription"));
        return List.of(
                Story.of("A partner claims a line once")
                        .on(TUE_2, submitted("O9", MORNING))
                        .on(WED_3, submitted("O9B", TUE_2).customerOf("O9"))
                        .see(WED_3, code("O9B", "DUPLICATE_CLAIM")),
                Story.of("Of two partners on a line the first sent keeps it")
                        .on(TUE_2, submitted("O10", MORNING), approve("O10", MON_1))
                        .on(
                                WED_3,
                                submitted("O10B", TUE_2 + " 09:00")
                                        .customerOf("O10")
                                        .partner(OTHER_PARTNER),
                                approve("O10B", TUE_2))
                        .see(TUE_9, Sees.lines("O10", "ADD O10 TEAMS 2021-03-09"))
                        .see(WED_10, code("O10B", "COMPETING_CLAIM"))
                        .see(WED_10, Sees.lines("O10B")),
                Story.of("An unknown previous claim does no harm")
                        .on(TUE_2, submitted("O11", MORNING).with("previous_claim_id", "C-0"))
                        .see(TUE_2, code("O11", "UNKNOWN_PREVIOUS_CLAIM"))
                        .see(TUE_2, state("O11", "SUBMITTED")),
                Story.of("A Business Applications claim keeps its subscriptions")
                        .on(TUE_2, bizapps)
                        .on(WED_3, editProducts("O12", TUE_2, "SALES"))
                        .see(WED_3, code("O12", "SUBSCRIPTION_REQUIRED")));
    }

    private static List<Story> badClaims() {
        Row claim = submitted("O20", MORNING);
        return List.of(
                Story.of("A partner is required")
                        .on(TUE_2, claim.partner(""))
                        .see(TUE_2, rejected("partner_id VALUE_REQUIRED")),
                Story.of("A customer is named by a GUID")
                        .on(TUE_2, claim.with("customer_tenant_id", "contoso"))
                        .see(TUE_2, rejected("customer_tenant_id BAD_FORMAT")),
                Story.of("An activity is one of three")
                        .on(TUE_2, claim.with("activity", "SALES"))
                        .see(TUE_2, rejected("activity UNKNOWN_VALUE")),
                Story.of("A solution area is one of two")
                        .on(TUE_2, claim.with("solution_area", "AZURE"))
                        .see(TUE_2, rejected("solution_area UNSUPPORTED_SOLUTION_AREA")),
                Story.of("Only administrators submit")
                        .on(TUE_2, claim.with("submitted_by_role", "SALES_AGENT"))
                        .see(TUE_2, rejected("submitted_by_role ROLE_NOT_ALLOWED")));
    }

    private static List<Story> badEvents() {
        Row edit = edit("O21", MON_1);
        return List.of(
                Story.of("A time says where it is counted")
                        .on(TUE_2, submitted("O21", MORNING), approve("O21", "2021-03-01T16:00"))
                        .see(TUE_2, rejected("decided_at OFFSET_REQUIRED")),
                Story.of("A comment has at most 4,000 characters")
                        .on(TUE_2, approve("O21", MON_1).with("comment", "x".repeat(4001)))
                        .see(TUE_2, rejected("comment TOO_LONG")),
                Story.of("A rejection needs a reason")
                        .on(TUE_2, decision("O21", "REJECT", MON_1))
                        .see(TUE_2, rejected("reason_codes REASON_REQUIRED")),
                Story.of("A reviewer does not decline for the customer")
                        .on(TUE_2, reject("O21", MON_1).with("reason_codes", "CUSTOMER_DECLINE"))
                        .see(TUE_2, rejected("reason_codes REASON_NOT_ALLOWED")),
                Story.of("The activity is not edited")
                        .on(TUE_2, edit.with("field_name", "ACTIVITY").with("field_value", "USAGE"))
                        .see(TUE_2, rejected("field_name FIELD_NOT_EDITABLE")),
                Story.of("The last product stays")
                        .on(TUE_2, editProducts("O21", MON_1, "").id("A-O21"))
                        .see(TUE_2, rejected("field_value LAST_PRODUCT")));
    }
}
