package org.claimclock.acceptance;

import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.deadline;
import static org.claimclock.acceptance.Sees.escalation;
import static org.claimclock.acceptance.Sees.lines;
import static org.claimclock.acceptance.Sees.noException;
import static org.claimclock.acceptance.Sees.notices;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.stream.Stream;

/** Rows 14 to 27 of the transition table: consent, disputes, edits, and what fits nowhere. */
final class Rows14To27 {

    private static final String MORNING = "Mon 2021-03-01 09:00";
    private static final String MON_1 = "Mon 2021-03-01";
    private static final String TUE_2 = "Tue 2021-03-02";
    private static final String WED_3 = "Wed 2021-03-03";
    private static final String TUE_9 = "Tue 2021-03-09";
    private static final String WED_10 = "Wed 2021-03-10";
    private static final String THU_11 = "Thu 2021-03-11";
    private static final String FRI_9_APRIL = "Fri 2021-04-09";

    private Rows14To27() {}

    static List<Story> stories() {
        return Stream.of(consents(), filings(), results(), edits(), leftovers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> consents() {
        return List.of(
                Story.of("Row 14: a denial after the window is recorded only")
                        .on(TUE_2, submitted("R14", MORNING), approve("R14", MON_1))
                        .on(WED_10, deny("R14", TUE_9))
                        .see(WED_10, code("R14", "LATE_DECLINE"))
                        .see(WED_10, lines("R14"))
                        .see(WED_10, state("R14", "APPROVED")),
                Story.of("Row 15: a denial before the approval waits for it")
                        .on(TUE_2, submitted("R15", MORNING), deny("R15", MON_1))
                        .on(WED_3, approve("R15", TUE_2))
                        .see(TUE_2, code("R15", "EARLY_DECLINE"))
                        .see(TUE_2, state("R15", "SUBMITTED"))
                        .see(WED_3, state("R15", "REJECTED CUSTOMER_DECLINE")),
                Story.of("Rows 16 and 17: an acceptance is recorded and the claim sent when the window has passed")
                        .on(TUE_2, submitted("R16", MORNING).products("TEAMS|EXCHANGE"), approve("R16", MON_1))
                        .on(WED_3, accept("R16", TUE_2))
                        .see(WED_3, lines("R16"))
                        .see(WED_3, Sees.consent("R16", "OPEN"))
                        .see(TUE_9, lines("R16", "ADD R16 TEAMS 2021-03-09", "ADD R16 EXCHANGE 2021-03-09"))
                        .see(TUE_9, Sees.consent("R16", "LAPSED")));
    }

    private static List<Story> filings() {
        return List.of(
                Story.of("Row 18: a rejection is disputed")
                        .on(TUE_2, submitted("R18", MORNING), reject("R18", MON_1))
                        .on(WED_3, dispute("R18", TUE_2))
                        .see(WED_3, Sees.dispute("R18", "OPEN"))
                        .see(WED_3, deadline("R18", "DISPUTE_RESULT 2021-03-09"))
                        .see(WED_10, escalation("R18 DISPUTE_RESULT 2021-03-09 1")),
                Story.of("Row 19: a second dispute is one too many")
                        .on(TUE_2, submitted("R19U", MORNING), reject("R19U", MON_1))
                        .on(WED_3, dispute("R19U", "Tue 2021-03-02 09:00"), dispute("R19U", TUE_2))
                        .see(WED_3, code("R19U", "DISPUTE_ALREADY_USED"))
                        .see(WED_3, Sees.dispute("R19U", "OPEN")),
                Story.of("Row 19: a dispute needs a justification or proof")
                        .on(TUE_2, submitted("R19I", MORNING), reject("R19I", MON_1))
                        .on(WED_3, incompleteDispute("R19I", TUE_2))
                        .see(WED_3, code("R19I", "DISPUTE_INCOMPLETE")),
                Story.of("Row 19: a reason may be out of dispute")
                        .on(
                                TUE_2,
                                submitted("R19N", MORNING),
                                reject("R19N", MON_1).with("reason_codes", "POE_UNAVAILABLE"))
                        .on(WED_3, dispute("R19N", TUE_2))
                        .see(TUE_2, deadline("R19N", ""))
                        .see(WED_3, code("R19N", "NOT_DISPUTABLE")),
                Story.of("Row 19: after thirty days the right has lapsed")
                        .on(TUE_2, submitted("R19W", MORNING), reject("R19W", MON_1))
                        .on(FRI_9_APRIL, dispute("R19W", "Thu 2021-04-01"))
                        .see(FRI_9_APRIL, code("R19W", "DISPUTE_WINDOW_CLOSED")));
    }

    private static List<Story> results() {
        return List.of(
                Story.of("Row 20: a dispute is won")
                        .on(TUE_2, submitted("R20", MORNING), reject("R20", MON_1))
                        .on(WED_3, dispute("R20", "Tue 2021-03-02 09:00"), decision("R20", "DISPUTE_APPROVE", TUE_2))
                        .see(WED_3, state("R20", "APPROVED"))
                        .see(WED_3, Sees.dispute("R20", "OVERTURNED"))
                        .see(WED_3, deadline("R20", "CONSENT 2021-03-09"))
                        .see(WED_10, lines("R20", "ADD R20 TEAMS 2021-03-10")),
                Story.of("Row 21: a dispute is lost, for good")
                        .on(TUE_2, submitted("R21", MORNING), reject("R21", MON_1))
                        .on(WED_3, dispute("R21", "Tue 2021-03-02 09:00"), decision("R21", "DISPUTE_REJECT", TUE_2))
                        .see(WED_3, state("R21", "REJECTED INSUFFICIENT_POE"))
                        .see(WED_3, Sees.dispute("R21", "UPHELD"))
                        .see(WED_3, deadline("R21", ""))
                        .see(WED_3, notices("R21", "N3 R21 PARTNER")),
                Story.of("Row 22: a disputing partner who does not answer has lost")
                        .on(TUE_2, submitted("R22", MORNING), reject("R22", MON_1))
                        .on(
                                WED_3,
                                dispute("R22", "Tue 2021-03-02 09:00"),
                                decision("R22", "DISPUTE_REQUEST_INFO", TUE_2).with("reason_codes", "MISSING_ALL_POE"))
                        .see(WED_3, state("R22", "PARTNER_ACTION_REQUIRED"))
                        .see(WED_3, Sees.dispute("R22", "OPEN"))
                        .see(WED_3, deadline("R22", "PARTNER_RESPONSE 2021-03-09"))
                        .see(WED_10, state("R22", "REJECTED NO_PARTNER_RESPONSE"))
                        .see(WED_10, Sees.dispute("R22", "UPHELD"))
                        .see(WED_10, notices("R22", "N2 R22 PARTNER")));
    }

    private static List<Story> edits() {
        return List.of(
                Story.of("Row 23: before its review a claim may be edited and proof be added")
                        .on(TUE_2, submitted("R23", MORNING))
                        .on(WED_3, editPartner("R23", "Tue 2021-03-02 09:00", OTHER_PARTNER), addPoe("R23", TUE_2))
                        .see(WED_3, noException("R23"))
                        .see(WED_3, Sees.history("R23", PARTNER, OTHER_PARTNER)),
                Story.of("Row 23: an edit is judged by the status at its own time")
                        .on(TUE_2, submitted("R23L", MORNING), startReview("R23L", "Mon 2021-03-01 12:00"))
                        .on(WED_3, editPartner("R23L", "Mon 2021-03-01 10:00", OTHER_PARTNER))
                        .see(WED_3, noException("R23L"))
                        .see(WED_3, state("R23L", "UNDER_REVIEW")),
                Story.of("Row 24: during its review neither edits nor proof are taken")
                        .on(TUE_2, submitted("R24", MORNING), startReview("R24", MON_1))
                        .on(WED_3, addPoe("R24", TUE_2))
                        .see(WED_3, code("R24", "EDIT_NOT_ALLOWED")),
                Story.of("Row 24: a draft is edited freely")
                        .on(TUE_2, draftWithoutProof("R24D", MORNING), addPoe("R24D", MON_1))
                        .on(WED_3, submit("R24D", TUE_2))
                        .see(TUE_2, noException("R24D"))
                        .see(WED_3, state("R24D", "SUBMITTED")));
    }

    private static List<Story> leftovers() {
        return List.of(
                Story.of("Row 25: a comment is always taken")
                        .on(TUE_2, submitted("R25", MORNING), reject("R25", MON_1))
                        .on(WED_3, comment("R25", TUE_2))
                        .see(WED_3, noException("R25"))
                        .see(WED_3, Sees.history("R25", "COMMENT")),
                Story.of("Row 26: a cancelled draft takes nothing any more")
                        .on(TUE_2, draft("R26", MORNING))
                        .on(WED_3, cancelDraft("R26", TUE_2))
                        .on(WED_10, submit("R26", TUE_9))
                        .see(WED_3, noException("R26"))
                        .see(WED_10, code("R26", "INVALID_STATE")),
                Story.of("Row 27: an answer that nobody asked for changes nothing")
                        .on(TUE_2, submitted("R27", MORNING), resubmit("R27", MON_1))
                        .see(TUE_2, state("R27", "SUBMITTED"))
                        .see(TUE_2, code("R27", "INVALID_STATE"))
                        .see(TUE_9, escalation("R27 START_REVIEW 2021-03-08 1")),
                Story.of("The reviewers' other clocks are escalated, too")
                        .on(TUE_2, submitted("SLA", MORNING), startReview("SLA", MON_1))
                        .see(TUE_9, escalation("SLA DECIDE 2021-03-08 1"))
                        .see("Tue 2021-03-16", escalation("SLA OVERALL 2021-03-15 1")),
                Story.of("An unknown claim's decision is held, and given up after thirty days")
                        .on(THU_11, approve("NOBODY", WED_10))
                        .see(THU_11, code("NOBODY", "PENDING_REFERENCE"))
                        .see("Sat 2021-04-10", seen -> noException("NOBODY").accept(seen))
                        .see("Sun 2021-04-11", code("NOBODY", "HOLD_EXPIRED")));
    }
}
