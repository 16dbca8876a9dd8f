package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.deadline;
import static org.claimclock.acceptance.Sees.escalation;
import static org.claimclock.acceptance.Sees.lines;
import static org.claimclock.acceptance.Sees.noException;
import static org.claimclock.acceptance.Sees.notices;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimclock.acceptance.Story.Seen;

/** Sentences of the contract on order, on what comes late and on amendments that are easily read past. */
final class FinePrint {
    static final String MORNING = "Mon 2021-03-01 09:00";
    static final String MON_1 = "Mon 2021-03-01";
    static final String TUE_2 = "Tue 2021-03-02";
    static final String WED_3 = "Wed 2021-03-03";
    static final String THU_4 = "Thu 2021-03-04";
    static final String FRI_5 = "Fri 2021-03-05";
    static final String SAT_6 = "Sat 2021-03-06";
    static final String TUE_9 = "Tue 2021-03-09";
    static final String WED_10 = "Wed 2021-03-10";
    static final String THU_11 = "Thu 2021-03-11";
    static final String SAT_13 = "Sat 2021-03-13";
    static final String TUE_16 = "Tue 2021-03-16";
    static final String THU_18 = "Thu 2021-03-18";
    static final String THU_1_APRIL = "Thu 2021-04-01";
    static final String FRI_9_APRIL = "Fri 2021-04-09";
    private static final String NOON = "Mon 2021-03-01 12:00";

    private FinePrint() {}

    static List<Story> stories() {
        return Stream.of(ties(), order(), balances(), tooLate(), fromTheFuture(), amendments(), conflicts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> ties() {
        return List.of(
                Story.of("Of one instant the customer comes before the reviewer")
                        .on(TUE_2, submitted("T1", MORNING), approve("T1", MON_1), deny("T1", MON_1))
                        .see(TUE_2, code("T1", "EARLY_DECLINE"))
                        .see(TUE_2, state("T1", "REJECTED CUSTOMER_DECLINE"))
                        .see(TUE_2, notices("T1", "N2 T1 PARTNER 2021-03-31")),
                Story.of("Of one instant the partner comes before the reviewer")
                        .on(TUE_2, submitted("T2", MORNING), approve("T2", MON_1), withdraw("T2", MON_1))
                        .see(TUE_2, code("T2", "INVALID_STATE"))
                        .see(TUE_2, state("T2", "REJECTED PARTNER_REQUEST")),
                Story.of("Of one instant the start of the review comes before the partner")
                        .on(TUE_2, submitted("T3", MORNING), editProducts("T3", NOON, "VIVA"), startReview("T3", NOON))
                        .see(TUE_2, code("T3", "EDIT_NOT_ALLOWED"))
                        .see(TUE_2, state("T3", "UNDER_REVIEW")),
                Story.of("Of one instant seq comes before everything else")
                        .on(
                                TUE_2,
                                submitted("T4", MORNING),
                                editProducts("T4", NOON, "VIVA"),
                                startReview("T4", NOON).seq(1))
                        .see(TUE_2, noException("T4"))
                        .see(TUE_2, state("T4", "UNDER_REVIEW")));
    }

    private static List<Story> order() {
        return List.of(
                Story.of("Of two edits of one instant in one run the ids tell which is the later")
                        .on(
                                TUE_2,
                                submitted("T5", MORNING),
                                editPartner("T5", NOON, "2222222").id("T5-B"),
                                editPartner("T5", NOON, "1111111").id("T5-A"))
                        .on(WED_3, approve("T5", TUE_2))
                        .see(WED_10, partner("T5", "2222222")),
                Story.of("Of two edits of one instant in two runs the one that was applied first is the earlier")
                        .on(
                                TUE_2,
                                submitted("T6", MORNING),
                                editPartner("T6", NOON, "1111111").id("T6-B"))
                        .on(WED_3, editPartner("T6", NOON, "2222222").id("T6-A"), approve("T6", TUE_2))
                        .see(WED_10, partner("T6", "2222222")),
                Story.of("What was refused for want of an earlier event applies once that one has come")
                        .on(TUE_2, submitted("O1", MORNING))
                        .on(THU_4, resubmit("O1", WED_3))
                        .on(SAT_6, requestInfo("O1", TUE_2))
                        .see(THU_4, code("O1", "INVALID_STATE"))
                        .see(SAT_6, noException("O1"))
                        .see(SAT_6, notices("O1"))
                        .see(SAT_6, state("O1", "SUBMITTED"))
                        .see(SAT_6, deadline("O1", "START_REVIEW 2021-03-10"))
                        .see(THU_11, escalation("O1 START_REVIEW 2021-03-10 1"))
                        .see(THU_11, deadline("O1", "OVERALL 2021-03-16")),
                Story.of("A draft that was cancelled by a file that came late keeps the row that was published last")
                        .on(TUE_2, draft("O2", MORNING))
                        .on(THU_4, submit("O2", WED_3))
                        .on(SAT_6, cancelDraft("O2", TUE_2))
                        .see(SAT_6, code("O2", "INVALID_STATE"))
                        .see(
                                SAT_6,
                                seen -> assertThat(seen.night().changedClaims()).doesNotContain("O2"))
                        .see(SAT_6, state("O2", "SUBMITTED"))
                        .see(THU_11, seen -> none(seen.night().escalations(), "O2")));
    }

    private static List<Story> balances() {
        return List.of(
                Story.of("A clock whose days were spent when the partner was asked ends on the day of the answer")
                        .on(TUE_2, submitted("D1", MORNING))
                        .on(TUE_16, requestInfo("D1", "Mon 2021-03-15"))
                        .on(THU_18, resubmit("D1", "Wed 2021-03-17"))
                        .see(TUE_16, seen -> none(seen.night().escalations(), "D1"))
                        .see(THU_18, escalation("D1 OVERALL 2021-03-17 1"))
                        .see(THU_18, deadline("D1", "START_REVIEW 2021-03-24")),
                Story.of("A clock that had lapsed when the partner was asked is over")
                        .on(TUE_2, submitted("D2", MORNING))
                        .on(THU_18, requestInfo("D2", "Wed 2021-03-17 09:00"), resubmit("D2", "Wed 2021-03-17 12:00"))
                        .see(TUE_16, escalation("D2 OVERALL 2021-03-15 1"))
                        .see(THU_1_APRIL, escalation("D2 START_REVIEW 2021-03-24 8"))
                        .see(THU_1_APRIL, seen -> none(seen.night().escalations(), "D2 OVERALL")),
                Story.of("One last day is escalated once, whichever day zero it is counted from")
                        .on(SAT_6, submitted("D3", "Fri 2021-03-05 09:00"))
                        .on(TUE_16, requestInfo("D3", "Fri 2021-03-05 17:00"), resubmit("D3", "Sat 2021-03-06 10:00"))
                        .see(SAT_13, escalation("D3 START_REVIEW 2021-03-12 1"))
                        .see(TUE_16, state("D3", "SUBMITTED"))
                        .see(TUE_16, seen -> none(seen.night().escalations(), "D3")),
                Story.of("An arbitration lets the result of a dispute be escalated")
                        .on(WED_3, submitted("D4", MORNING), reject("D4", TUE_2))
                        .on(THU_4, dispute("D4", WED_3), decision("D4", "ARBITRATION_OPEN", "Wed 2021-03-03 17:00"))
                        .see(THU_11, escalation("D4 DISPUTE_RESULT 2021-03-10 1")));
    }

    private static List<Story> tooLate() {
        return List.of(
                Story.of("A start of the review makes what is older stale")
                        .on(TUE_2, submitted("L1", MORNING))
                        .on(THU_4, startReview("L1", WED_3))
                        .on(SAT_6, reject("L1", TUE_2))
                        .see(SAT_6, code("L1", "STALE_EVENT"))
                        .see(SAT_6, state("L1", "UNDER_REVIEW")),
                Story.of("An arbitration makes what is older stale")
                        .on(TUE_2, submitted("L2", MORNING))
                        .on(THU_4, decision("L2", "ARBITRATION_OPEN", WED_3))
                        .on(SAT_6, approve("L2", TUE_2))
                        .see(SAT_6, code("L2", "STALE_EVENT"))
                        .see(SAT_6, state("L2", "SUBMITTED")),
                Story.of("What is of the same instant is not older")
                        .on(TUE_2, submitted("L3", MORNING))
                        .on(THU_4, startReview("L3", WED_3))
                        .on(SAT_6, approve("L3", WED_3))
                        .see(SAT_6, noException("L3"))
                        .see(SAT_6, deadline("L3", "CONSENT 2021-03-13")),
                Story.of("A denial from before the approval whose file came late is told when it came")
                        .on(TUE_2, submitted("L4", MORNING), approve("L4", MON_1))
                        .on(SAT_6, deny("L4", NOON))
                        .see(SAT_6, code("L4", "EARLY_DECLINE"))
                        .see(SAT_6, state("L4", "REJECTED CUSTOMER_DECLINE"))
                        .see(SAT_6, since("L4", "2021-03-01"))
                        .see(SAT_6, notices("L4", "N2 L4 PARTNER 2021-04-05")),
                Story.of("A denial waits through the partner's answer for the approval")
                        .on(TUE_2, submitted("L5", MORNING), requestInfo("L5", MON_1))
                        .on(WED_3, deny("L5", TUE_2))
                        .on(THU_4, resubmit("L5", WED_3))
                        .on(SAT_6, approve("L5", FRI_5))
                        .see(WED_3, code("L5", "EARLY_DECLINE"))
                        .see(SAT_6, state("L5", "REJECTED CUSTOMER_DECLINE"))
                        .see(SAT_6, notices("L5", "N2 L5 PARTNER 2021-04-04")));
    }

    private static List<Story> fromTheFuture() {
        return List.of(
                Story.of("A claim from the future is unknown until its day, also to decisions that are dated after it")
                        .on(TUE_2, submitted("U1", "Fri 2021-03-05 09:00"), approve("U1", "Sat 2021-03-06 10:00"))
                        .see(TUE_2, code("U1", "FUTURE_EVENT"))
                        .see(TUE_2, code("U1", "PENDING_REFERENCE"))
                        .see(
                                TUE_2,
                                seen -> assertThat(seen.night().changedClaims()).doesNotContain("U1"))
                        .see(SAT_6, noException("U1"))
                        .see(SAT_6, deadline("U1", "CONSENT 2021-03-13")),
                Story.of("A claim that will be submitted is a draft until then")
                        .on(TUE_2, submitted("U2", "Fri 2021-03-05 09:00").with("created_at", When.cell(MORNING)))
                        .see(TUE_2, code("U2", "FUTURE_EVENT"))
                        .see(TUE_2, state("U2", "EDITING"))
                        .see(SAT_6, state("U2", "SUBMITTED"))
                        .see(SAT_6, deadline("U2", "START_REVIEW 2021-03-12")));
    }

    private static List<Story> amendments() {
        return List.of(
                Story.of("A chain is followed by its times of correction, whatever order its rows came in")
                        .on(
                                THU_4,
                                submitted("C1", MORNING),
                                approve("C1", TUE_2).id("C1-1"))
                        .on(SAT_6, correct(reject("C1", TUE_2).id("C1-3"), "C1-2", FRI_5))
                        .on(TUE_9, correct(requestInfo("C1", TUE_2).id("C1-2"), "C1-1", THU_4))
                        .see(SAT_6, code("C1", "PENDING_REFERENCE"))
                        .see(SAT_6, state("C1", "APPROVED"))
                        .see(TUE_9, noException("C1"))
                        .see(TUE_9, state("C1", "REJECTED INSUFFICIENT_POE"))
                        .see(TUE_9, since("C1", "2021-03-02"))
                        .see(TUE_9, notices("C1", "N2 C1 PARTNER 2021-04-08")),
                Story.of("Of two corrections of one decision the later one stands, also if it came first")
                        .on(
                                THU_4,
                                submitted("C2", MORNING),
                                approve("C2", TUE_2).id("C2-1"))
                        .on(SAT_6, correct(reject("C2", TUE_2).id("C2-3"), "C2-1", FRI_5))
                        .on(TUE_9, correct(requestInfo("C2", TUE_2).id("C2-2"), "C2-1", THU_4))
                        .see(SAT_6, notices("C2", "N2 C2 PARTNER 2021-04-04"))
                        .see(TUE_9, noException("C2"))
                        .see(TUE_9, notices("C2"))
                        .see(TUE_9, state("C2", "REJECTED INSUFFICIENT_POE")),
                Story.of("A correction from the future waits, and what it corrects stands until then")
                        .on(THU_4, submitted("C3", MORNING), reject("C3", TUE_2).id("C3-1"))
                        .on(SAT_6, correct(approve("C3", TUE_2).id("C3-2"), "C3-1", TUE_9))
                        .see(SAT_6, code("C3", "FUTURE_EVENT"))
                        .see(SAT_6, state("C3", "REJECTED INSUFFICIENT_POE"))
                        .see(TUE_9, since("C3", "2021-03-02"))
                        .see(TUE_9, deadline("C3", "CONSENT 2021-03-16")));
    }

    private static List<Story> conflicts() {
        return List.of(
                Story.of("Of two contradicting decisions the applied one stands until it is voided")
                        .on(
                                WED_3,
                                submitted("C4", MORNING),
                                approve("C4", TUE_2).id("C4-A"))
                        .on(THU_4, reject("C4", TUE_2).id("C4-R"))
                        .on(SAT_6, voided(approve("C4", TUE_2).id("C4-V"), "C4-A", FRI_5))
                        .see(THU_4, code("C4", "CONFLICTING_DECISIONS"))
                        .see(THU_4, state("C4", "APPROVED"))
                        .see(SAT_6, noException("C4"))
                        .see(SAT_6, state("C4", "REJECTED INSUFFICIENT_POE"))
                        .see(SAT_6, notices("C4", "N2 C4 PARTNER 2021-04-05")),
                Story.of("A decision and one that is meant for a dispute contradict each other like any two")
                        .on(WED_3, submitted("C5", MORNING), reject("C5", TUE_2))
                        .on(THU_4, dispute("C5", WED_3))
                        .on(SAT_6, decision("C5", "DISPUTE_APPROVE", FRI_5), decision("C5", "DISPUTE_REJECT", FRI_5))
                        .see(SAT_6, code("C5", "CONFLICTING_DECISIONS"))
                        .see(SAT_6, Sees.dispute("C5", "OPEN"))
                        .see(SAT_6, lines("C5")));
    }

    static Consumer<Seen> since(String claimId, String day) {
        return seen -> assertThat(seen.home().claim(claimId).get("since")).isEqualTo(day);
    }

    /** The partner on the lines of that night. */
    private static Consumer<Seen> partner(String claimId, String partnerId) {
        return seen -> assertThat(seen.night().eligible())
                .filteredOn(line -> line.get("claim_id").equals(claimId))
                .extracting(line -> line.get("partner_id"))
                .containsExactly(partnerId);
    }

    static void none(List<String> lines, String begin) {
        assertThat(lines).noneMatch(line -> line.startsWith(begin + " "));
    }
}
