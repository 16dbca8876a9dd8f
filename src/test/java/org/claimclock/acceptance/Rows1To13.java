package org.claimclock.acceptance;

import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.consent;
import static org.claimclock.acceptance.Sees.deadline;
import static org.claimclock.acceptance.Sees.lines;
import static org.claimclock.acceptance.Sees.noException;
import static org.claimclock.acceptance.Sees.notices;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.stream.Stream;

/** Rows 1 to 13 of the transition table: submission, review, the partner's answer, withdrawal, denial. */
final class Rows1To13 {

    private static final String MORNING = "Mon 2021-03-01 09:00";
    private static final String MON_1 = "Mon 2021-03-01";
    private static final String TUE_2 = "Tue 2021-03-02";
    private static final String WED_3 = "Wed 2021-03-03";
    private static final String TUE_9 = "Tue 2021-03-09";
    private static final String WED_10 = "Wed 2021-03-10";
    private static final String THU_11 = "Thu 2021-03-11";
    private static final String FRI_9_APRIL = "Fri 2021-04-09";
    private static final String ANSWERED_TOO_LATE = "REJECTED NO_PARTNER_RESPONSE";

    private Rows1To13() {}

    static List<Story> stories() {
        return Stream.of(submissions(), reviews(), answers(), ends())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> submissions() {
        return List.of(
                Story.of("Row 1: a draft is being edited")
                        .on(TUE_2, draft("R1", MON_1))
                        .see(TUE_2, state("R1", "EDITING")),
                Story.of("Row 1: a claim may come submitted, with its proof")
                        .on(TUE_2, submitted("R1S", MON_1))
                        .see(TUE_2, state("R1S", "SUBMITTED")),
                Story.of("Row 1: a claim that comes submitted without proof is a draft")
                        .on(TUE_2, submitted("R1N", MON_1).with("poe_refs", ""))
                        .see(TUE_2, state("R1N", "EDITING"))
                        .see(TUE_2, code("R1N", "POE_REQUIRED")),
                Story.of("Row 2: a draft with proof is submitted")
                        .on(TUE_2, draft("R2", MORNING), submit("R2", MON_1))
                        .see(TUE_2, state("R2", "SUBMITTED"))
                        .see(TUE_2, deadline("R2", "START_REVIEW 2021-03-08")),
                Story.of("Row 2: a draft without proof is not")
                        .on(TUE_2, draftWithoutProof("R2N", MORNING), submit("R2N", MON_1))
                        .see(TUE_2, state("R2N", "EDITING"))
                        .see(TUE_2, code("R2N", "POE_REQUIRED")));
    }

    private static List<Story> reviews() {
        return List.of(
                Story.of("Row 3: a review starts")
                        .on(TUE_2, submitted("R3", MORNING), startReview("R3", MON_1))
                        .see(TUE_2, state("R3", "UNDER_REVIEW"))
                        .see(TUE_2, deadline("R3", "DECIDE 2021-03-08")),
                Story.of("Row 4: a decision without a started review infers the start")
                        .on(TUE_2, submitted("R4", MORNING), reject("R4", MON_1))
                        .see(TUE_2, state("R4", "REJECTED INSUFFICIENT_POE"))
                        .see(TUE_2, noException("R4")),
                Story.of("Row 5: the partner is asked for more")
                        .on(
                                TUE_2,
                                submitted("R5", MORNING),
                                startReview("R5", "Mon 2021-03-01 10:00"),
                                requestInfo("R5", MON_1))
                        .see(TUE_2, state("R5", "PARTNER_ACTION_REQUIRED"))
                        .see(TUE_2, deadline("R5", "PARTNER_RESPONSE 2021-03-08"))
                        .see(TUE_2, notices("R5", "N4 R5 PARTNER 2021-03-08")),
                Story.of("Row 6: an approval opens the customer's window")
                        .on(
                                TUE_2,
                                submitted("R6", MORNING),
                                startReview("R6", "Mon 2021-03-01 10:00"),
                                approve("R6", MON_1))
                        .see(TUE_2, state("R6", "APPROVED"))
                        .see(TUE_2, consent("R6", "OPEN"))
                        .see(TUE_2, notices("R6", "N1 R6 CUSTOMER 2021-03-08")),
                Story.of("Row 7: a rejection opens the time to dispute")
                        .on(
                                TUE_2,
                                submitted("R7", MORNING),
                                startReview("R7", "Mon 2021-03-01 10:00"),
                                reject("R7", MON_1))
                        .see(TUE_2, deadline("R7", "DISPUTE_FILING 2021-03-31"))
                        .see(TUE_2, notices("R7", "N2 R7 PARTNER 2021-03-31")));
    }

    private static List<Story> answers() {
        return List.of(
                Story.of("Row 8: an answer in time is reviewed anew")
                        .on(TUE_2, submitted("R8", MORNING), requestInfo("R8", MON_1))
                        .on(WED_3, resubmit("R8", TUE_2))
                        .see(WED_3, state("R8", "SUBMITTED"))
                        .see(WED_3, deadline("R8", "START_REVIEW 2021-03-09")),
                Story.of("Rows 9 and 10: without an answer the claim is rejected, and a late one is refused")
                        .on(TUE_2, submitted("R9", MORNING), requestInfo("R9", MON_1))
                        .on(WED_10, resubmit("R9", TUE_9))
                        .see(TUE_9, state("R9", ANSWERED_TOO_LATE))
                        .see(TUE_9, notices("R9", "N2 R9 PARTNER 2021-04-08"))
                        .see(WED_10, code("R9", "RESPONSE_LATE")),
                Story.of("Row 11: an answer in time whose file came late reinstates the claim; a dispute of it is moot")
                        .on(TUE_2, submitted("R11", MORNING), requestInfo("R11", MON_1))
                        .on(THU_11, resubmit("R11", "Mon 2021-03-08"), dispute("R11", WED_10))
                        .see(TUE_9, state("R11", ANSWERED_TOO_LATE))
                        .see(THU_11, state("R11", "SUBMITTED"))
                        .see(THU_11, Sees.dispute("R11", "MOOT"))
                        .see(THU_11, noException("R11"))
                        .see(THU_11, Sees.history("R11", "REINSTATED")),
                Story.of("Row 11: but not more than thirty days after the rejection")
                        .on(TUE_2, submitted("R11L", MORNING), requestInfo("R11L", MON_1))
                        .on(FRI_9_APRIL, resubmit("R11L", "Mon 2021-03-08"))
                        .see(FRI_9_APRIL, state("R11L", ANSWERED_TOO_LATE))
                        .see(FRI_9_APRIL, code("R11L", "RESPONSE_LATE")));
    }

    private static List<Story> ends() {
        return List.of(
                Story.of("Row 12: a claim may be withdrawn before its review")
                        .on(TUE_2, submitted("R12", MORNING), withdraw("R12", MON_1))
                        .see(TUE_2, state("R12", "REJECTED PARTNER_REQUEST")),
                Story.of("Row 12: a claim may be withdrawn during its review")
                        .on(
                                TUE_2,
                                submitted("R12R", MORNING),
                                startReview("R12R", "Mon 2021-03-01 10:00"),
                                withdraw("R12R", MON_1))
                        .see(TUE_2, state("R12R", "REJECTED PARTNER_REQUEST")),
                Story.of("Row 12: a claim may be withdrawn instead of answering")
                        .on(
                                TUE_2,
                                submitted("R12P", MORNING),
                                requestInfo("R12P", "Mon 2021-03-01 10:00"),
                                withdraw("R12P", MON_1))
                        .see(TUE_2, state("R12P", "REJECTED PARTNER_REQUEST")),
                Story.of("Row 12: a claim that was sent is taken back when withdrawn")
                        .on(TUE_2, submitted("R12S", MORNING), approve("R12S", MON_1))
                        .on(WED_10, withdraw("R12S", TUE_9))
                        .see(TUE_9, lines("R12S", "ADD R12S TEAMS 2021-03-09"))
                        .see(WED_10, lines("R12S", "RETRACT R12S TEAMS 2021-03-09"))
                        .see(WED_10, state("R12S", "REJECTED PARTNER_REQUEST")),
                Story.of("Row 13: the customer declines in time")
                        .on(TUE_2, submitted("R13", MORNING), approve("R13", MON_1))
                        .on(WED_3, deny("R13", TUE_2))
                        .see(WED_3, state("R13", "REJECTED CUSTOMER_DECLINE"))
                        .see(WED_3, consent("R13", "DENIED")),
                Story.of("Row 13: a timely denial whose file came late takes the line back")
                        .on(TUE_2, submitted("R13L", MORNING), approve("R13L", MON_1))
                        .on(WED_10, deny("R13L", "Mon 2021-03-08"))
                        .see(TUE_9, lines("R13L", "ADD R13L TEAMS 2021-03-09"))
                        .see(WED_10, lines("R13L", "RETRACT R13L TEAMS 2021-03-09"))
                        .see(WED_10, state("R13L", "REJECTED CUSTOMER_DECLINE")));
    }
}
