package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.consent;
import static org.claimclock.acceptance.Sees.deadline;
import static org.claimclock.acceptance.Sees.escalation;
import static org.claimclock.acceptance.Sees.lines;
import static org.claimclock.acceptance.Sees.noException;
import static org.claimclock.acceptance.Sees.notices;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.stream.Stream;

/** The last second of a window and the first one after it, bare dates and other zones, and clocks that pause, restart or are told of late. */
final class Boundaries {

    private static final String MORNING = "Mon 2021-03-01 09:00";
    private static final String FRI_BEFORE = "Fri 2021-02-26";
    private static final String MON_1 = "Mon 2021-03-01";
    private static final String TUE_2 = "Tue 2021-03-02";
    private static final String WED_3 = "Wed 2021-03-03";
    private static final String THU_4 = "Thu 2021-03-04";
    private static final String FRI_5 = "Fri 2021-03-05";
    private static final String SAT_6 = "Sat 2021-03-06";
    private static final String MON_8 = "Mon 2021-03-08";
    private static final String TUE_9 = "Tue 2021-03-09";
    private static final String WED_10 = "Wed 2021-03-10";
    private static final String SAT_13 = "Sat 2021-03-13";
    private static final String TUE_16 = "Tue 2021-03-16";
    private static final String WED_17 = "Wed 2021-03-17";
    private static final String THU_1_APRIL = "Thu 2021-04-01";
    private static final String FRI_2_APRIL = "Fri 2021-04-02";

    private Boundaries() {}

    static List<Story> stories() {
        return Stream.of(consentWindows(), answers(), disputes(), reviewers(), late(), corrections())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> consentWindows() {
        return List.of(
                Story.of("A denial in the last second of the window is in time")
                        .on(TUE_2, submitted("B1", MORNING), approve("B1", MON_1))
                        .on(TUE_9, deny("B1", "2021-03-08T23:59:59-08:00"))
                        .see(TUE_9, state("B1", "REJECTED CUSTOMER_DECLINE"))
                        .see(TUE_9, consent("B1", "DENIED"))
                        .see(TUE_9, lines("B1"))
                        .see(TUE_9, deadline("B1", "DISPUTE_FILING 2021-04-07")),
                Story.of("The same second written in UTC takes back a line that went out")
                        .on(TUE_2, submitted("B2", MORNING), approve("B2", MON_1))
                        .on(WED_10, deny("B2", "2021-03-09T07:59:59Z"))
                        .see(TUE_9, lines("B2", "ADD B2 TEAMS 2021-03-09"))
                        .see(WED_10, lines("B2", "RETRACT B2 TEAMS 2021-03-09"))
                        .see(WED_10, deadline("B2", "DISPUTE_FILING 2021-04-09")),
                Story.of("A second later is late, in UTC")
                        .on(TUE_2, submitted("B3", MORNING), approve("B3", MON_1))
                        .on(WED_10, deny("B3", "2021-03-09T08:00:00Z"))
                        .see(WED_10, code("B3", "LATE_DECLINE"))
                        .see(WED_10, state("B3", "APPROVED")),
                Story.of("A second later is late, as a bare date")
                        .on(TUE_2, submitted("B4", MORNING), approve("B4", MON_1))
                        .on(WED_10, deny("B4", "2021-03-09"))
                        .see(WED_10, code("B4", "LATE_DECLINE")),
                Story.of("A bare date opens the window on that date")
                        .on(TUE_2, submitted("B5", FRI_BEFORE), approve("B5", "2021-03-01"))
                        .see(TUE_2, deadline("B5", "CONSENT 2021-03-08"))
                        .see(TUE_2, notices("B5", "N1 B5 CUSTOMER 2021-03-08")),
                Story.of("A bare date is older than a creation at nine that day")
                        .on(TUE_2, submitted("B6", MORNING), approve("B6", "2021-03-01"))
                        .see(TUE_2, code("B6", "PENDING_REFERENCE"))
                        .see(TUE_2, state("B6", "SUBMITTED")),
                Story.of("Of bare dates the creation and its submission come first")
                        .on(TUE_2, submitted("B7", "2021-03-01"), approve("B7", "2021-03-01"))
                        .see(TUE_2, noException("B7"))
                        .see(TUE_2, deadline("B7", "CONSENT 2021-03-08")),
                Story.of("What the same run has overtaken is told to nobody")
                        .on(TUE_2, submitted("B8", MORNING))
                        .on(WED_3, approve("B8", MON_1), deny("B8", TUE_2))
                        .see(WED_3, notices("B8", "N2 B8 PARTNER 2021-04-01"))
                        .see(WED_3, deadline("B8", "DISPUTE_FILING 2021-04-01")));
    }

    private static List<Story> answers() {
        return List.of(
                Story.of("Five business days from a Friday night end on the next Friday")
                        .on(SAT_6, submitted("B10", MORNING), requestInfo("B10", "Fri 2021-03-05 23:59"))
                        .on(SAT_13, resubmit("B10", "2021-03-12T23:59:59-08:00"))
                        .see(SAT_6, deadline("B10", "PARTNER_RESPONSE 2021-03-12"))
                        .see(SAT_13, state("B10", "SUBMITTED"))
                        .see(SAT_13, deadline("B10", "START_REVIEW 2021-03-19")),
                Story.of("A request on a Saturday gains nothing, and the next morning is too late")
                        .on(SAT_6, submitted("B11", MORNING), requestInfo("B11", "Sat 2021-03-06 00:00"))
                        .on(SAT_13, resubmit("B11", "2021-03-13"))
                        .see(SAT_13, code("B11", "RESPONSE_LATE"))
                        .see(SAT_13, state("B11", "REJECTED NO_PARTNER_RESPONSE"))
                        .see(SAT_13, deadline("B11", "DISPUTE_FILING 2021-04-12")),
                Story.of("A request that came two days late gives the partner all five days")
                        .on(TUE_2, submitted("B12", FRI_BEFORE))
                        .on(WED_3, requestInfo("B12", MON_1))
                        .see(WED_3, notices("B12", "N4 B12 PARTNER 2021-03-10")),
                Story.of("A request that came one day late does not")
                        .on(TUE_2, submitted("B13", FRI_BEFORE), requestInfo("B13", MON_1))
                        .see(TUE_2, notices("B13", "N4 B13 PARTNER 2021-03-08")),
                Story.of("A decision waits for the answer before it, and counts from the run that it comes in")
                        .on(TUE_2, submitted("B14", FRI_BEFORE), requestInfo("B14", MON_1))
                        .on(THU_4, approve("B14", WED_3))
                        .on(TUE_9, resubmit("B14", TUE_2))
                        .see(THU_4, code("B14", "PENDING_PREDECESSOR"))
                        .see(TUE_9, noException("B14"))
                        .see(TUE_9, deadline("B14", "CONSENT 2021-03-16")),
                Story.of("An edit whose file came late changes what finance holds")
                        .on(
                                WED_3,
                                submitted("B15", FRI_BEFORE),
                                requestInfo("B15", MON_1),
                                resubmit("B15", "Tue 2021-03-02 12:00"),
                                approve("B15", TUE_2))
                        .on(SAT_13, editProducts("B15", "Tue 2021-03-02 09:00", "EXCHANGE"))
                        .see(WED_10, lines("B15", "ADD B15 TEAMS 2021-03-10"))
                        .see(SAT_13, lines("B15", "ADD B15 EXCHANGE 2021-03-10", "RETRACT B15 TEAMS 2021-03-10")));
    }

    private static List<Story> disputes() {
        return List.of(
                Story.of("The thirtieth day is in time to its last second")
                        .on(TUE_2, submitted("B20", MORNING), reject("B20", MON_1))
                        .on(THU_1_APRIL, dispute("B20", "2021-03-31T23:59:59-07:00"))
                        .see(THU_1_APRIL, Sees.dispute("B20", "OPEN"))
                        .see(THU_1_APRIL, deadline("B20", "DISPUTE_RESULT 2021-04-07")),
                Story.of("The day after it is not")
                        .on(TUE_2, submitted("B21", MORNING), reject("B21", MON_1))
                        .on(FRI_2_APRIL, dispute("B21", "2021-04-01"))
                        .see(FRI_2_APRIL, code("B21", "DISPUTE_WINDOW_CLOSED")),
                Story.of("A dispute's clock pauses for the partner, and an approval then settles the dispute")
                        .on(WED_3, submitted("B22", MORNING), reject("B22", MON_1), dispute("B22", TUE_2))
                        .on(
                                SAT_6,
                                decision("B22", "DISPUTE_REQUEST_INFO", THU_4).with("reason_codes", "MISSING_ALL_POE"))
                        .on(TUE_9, resubmit("B22", MON_8))
                        .on(WED_10, approve("B22", WED_10))
                        .see(TUE_9, deadline("B22", "DISPUTE_RESULT 2021-03-11"))
                        .see(WED_10, Sees.dispute("B22", "OVERTURNED"))
                        .see(WED_10, deadline("B22", "CONSENT 2021-03-17")),
                Story.of("A denial that waited meets the dispute's approval")
                        .on(
                                WED_3,
                                submitted("B23", MORNING),
                                deny("B23", "Mon 2021-03-01 12:00"),
                                reject("B23", MON_1),
                                dispute("B23", TUE_2))
                        .on(THU_4, decision("B23", "DISPUTE_APPROVE", WED_3))
                        .see(WED_3, code("B23", "EARLY_DECLINE"))
                        .see(THU_4, state("B23", "REJECTED CUSTOMER_DECLINE"))
                        .see(THU_4, Sees.dispute("B23", "OVERTURNED"))
                        .see(THU_4, deadline("B23", "")),
                Story.of("A withdrawal makes a dispute moot, and a moot one is not used")
                        .on(WED_3, submitted("B24", MORNING), reject("B24", MON_1), dispute("B24", TUE_2))
                        .on(
                                SAT_6,
                                decision("B24", "DISPUTE_REQUEST_INFO", THU_4).with("reason_codes", "MISSING_ALL_POE"),
                                withdraw("B24", FRI_5))
                        .on(TUE_9, dispute("B24", MON_8))
                        .see(SAT_6, Sees.dispute("B24", "MOOT"))
                        .see(SAT_6, deadline("B24", "DISPUTE_FILING 2021-04-04"))
                        .see(TUE_9, Sees.dispute("B24", "OPEN")),
                Story.of("A customer's decline can be disputed, once")
                        .on(WED_3, submitted("B25", MORNING), approve("B25", MON_1), deny("B25", TUE_2))
                        .on(THU_4, dispute("B25", WED_3))
                        .on(SAT_6, decision("B25", "DISPUTE_REJECT", FRI_5))
                        .on(TUE_9, dispute("B25", MON_8))
                        .see(THU_4, Sees.dispute("B25", "OPEN"))
                        .see(SAT_6, state("B25", "REJECTED CUSTOMER_DECLINE"))
                        .see(TUE_9, code("B25", "DISPUTE_ALREADY_USED")),
                Story.of("A result waits for the dispute that comes after it")
                        .on(WED_3, submitted("B26", MORNING), reject("B26", MON_1))
                        .on(THU_4, decision("B26", "DISPUTE_APPROVE", WED_3))
                        .on(TUE_9, dispute("B26", TUE_2))
                        .see(THU_4, code("B26", "PENDING_PREDECESSOR"))
                        .see(TUE_9, deadline("B26", "CONSENT 2021-03-16")));
    }

    private static List<Story> reviewers() {
        return List.of(
                Story.of("A review's clock restarts after an answer, and that of the whole resumes")
                        .on(
                                SAT_6,
                                submitted("B30", MORNING),
                                startReview("B30", TUE_2),
                                requestInfo("B30", WED_3),
                                resubmit("B30", THU_4),
                                startReview("B30", FRI_5))
                        .see(SAT_6, deadline("B30", "DECIDE 2021-03-12"))
                        .see(SAT_13, escalation("B30 DECIDE 2021-03-12 1"))
                        .see(SAT_13, deadline("B30", "OVERALL 2021-03-16"))
                        .see(WED_17, escalation("B30 OVERALL 2021-03-16 1")),
                Story.of("What came late was late all the same")
                        .on(WED_10, submitted("B31", MORNING))
                        .see(WED_10, escalation("B31 START_REVIEW 2021-03-08 2")),
                Story.of("An arbitration keeps what lapses in it from being escalated, and nothing else")
                        .on(WED_3, submitted("B32", MORNING), decision("B32", "ARBITRATION_OPEN", TUE_2))
                        .on(WED_10, decision("B32", "ARBITRATION_CLOSE", TUE_9))
                        .see(TUE_9, seen -> none(seen.night().escalations(), "B32"))
                        .see(WED_10, seen -> none(seen.night().escalations(), "B32"))
                        .see(TUE_16, escalation("B32 OVERALL 2021-03-15 1")),
                Story.of("An arbitration does not delay the sending")
                        .on(
                                TUE_2,
                                submitted("B33", MORNING),
                                approve("B33", MON_1),
                                decision("B33", "ARBITRATION_OPEN", "Tue 2021-03-02 09:00"))
                        .see(TUE_9, lines("B33", "ADD B33 TEAMS 2021-03-09")),
                Story.of("What is approved is not reviewed again")
                        .on(WED_3, submitted("B34", MORNING), approve("B34", MON_1), startReview("B34", TUE_2))
                        .see(WED_3, code("B34", "INVALID_STATE"))
                        .see(WED_3, state("B34", "APPROVED")));
    }

    private static List<Story> late() {
        return List.of(
                Story.of("An event of the as-of itself is not of the future")
                        .on(TUE_9, submitted("B40", MORNING), approve("B40", "2021-03-09T23:59:59-08:00"))
                        .see(TUE_9, noException("B40"))
                        .see(TUE_9, deadline("B40", "CONSENT 2021-03-16")),
                Story.of("One of the next second is")
                        .on(TUE_9, submitted("B41", MORNING), approve("B41", "2021-03-10"))
                        .see(TUE_9, code("B41", "FUTURE_EVENT"))
                        .see(WED_10, deadline("B41", "CONSENT 2021-03-17")),
                Story.of("A withdrawal takes back what was sent")
                        .on(TUE_2, submitted("B42", MORNING), approve("B42", MON_1))
                        .on(WED_10, withdraw("B42", TUE_9))
                        .see(WED_10, lines("B42", "RETRACT B42 TEAMS 2021-03-09"))
                        .see(WED_10, state("B42", "REJECTED PARTNER_REQUEST"))
                        .see(WED_10, deadline("B42", "DISPUTE_FILING 2021-04-08")),
                Story.of("Nobody accepts a draft")
                        .on(TUE_2, draft("B43", MORNING), accept("B43", MON_1))
                        .see(TUE_2, code("B43", "INVALID_STATE")));
    }

    private static List<Story> corrections() {
        return List.of(
                Story.of("A correction that came late opens its window when the customer can be told")
                        .on(
                                WED_3,
                                submitted("B50", MORNING),
                                reject("B50", TUE_2).id("D-B50"))
                        .on(TUE_9, correct(approve("B50", TUE_2).id("D-B50-2"), "D-B50", THU_4))
                        .see(TUE_9, deadline("B50", "CONSENT 2021-03-16"))
                        .see(TUE_9, notices("B50", "N1 B50 CUSTOMER 2021-03-16"))
                        .see(WED_17, lines("B50", "ADD B50 TEAMS 2021-03-17")),
                Story.of("A voided approval takes its line back, and the review had never begun")
                        .on(
                                TUE_2,
                                submitted("B51", MORNING),
                                approve("B51", MON_1).id("D-B51"))
                        .on(WED_10, voided(approve("B51", MON_1).id("D-B51-2"), "D-B51", TUE_9))
                        .see(TUE_9, lines("B51", "ADD B51 TEAMS 2021-03-09"))
                        .see(WED_10, lines("B51", "RETRACT B51 TEAMS 2021-03-09"))
                        .see(WED_10, state("B51", "SUBMITTED"))
                        .see(WED_10, escalation("B51 START_REVIEW 2021-03-08 2")));
    }

    private static void none(List<String> lines, String claimId) {
        assertThat(lines).noneMatch(line -> line.startsWith(claimId + " "));
    }
}
