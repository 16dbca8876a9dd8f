package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.FinePrint.*;
import static org.claimclock.acceptance.Given.*;
import static org.claimclock.acceptance.Sees.code;
import static org.claimclock.acceptance.Sees.consent;
import static org.claimclock.acceptance.Sees.deadline;
import static org.claimclock.acceptance.Sees.lines;
import static org.claimclock.acceptance.Sees.noException;
import static org.claimclock.acceptance.Sees.notices;
import static org.claimclock.acceptance.Sees.state;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimclock.acceptance.Story.Seen;

/** Sentences of the contract on disputes, reinstatements, what finance is handed and duplicates that are easily read past. */
final class FinePrintOfEndings {
    private static final String FRI_12 = "Fri 2021-03-12";
    private static final String GUID = "0a1b2c3d-0000-4000-8000-00000000000f";

    private FinePrintOfEndings() {}

    static List<Story> stories() {
        return Stream.of(grounds(), results(), reinstatements(), windows(), exports(), identities())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> grounds() {
        String after = "Thu 2021-04-08";
        return List.of(
                Story.of("What cannot be disputed opens no time to dispute, and says so before anything else")
                        .on(
                                WED_3,
                                submitted("G1", MORNING),
                                reject("G1", TUE_2).with("reason_codes", "POE_UNAVAILABLE"))
                        .on(FRI_9_APRIL, incompleteDispute("G1", after))
                        .see(WED_3, notices("G1", "N2 G1 PARTNER"))
                        .see(WED_3, deadline("G1", ""))
                        .see(FRI_9_APRIL, code("G1", "NOT_DISPUTABLE")),
                Story.of("Too late comes before incomplete")
                        .on(WED_3, submitted("G2", MORNING), reject("G2", TUE_2))
                        .on(FRI_9_APRIL, incompleteDispute("G2", after))
                        .see(FRI_9_APRIL, code("G2", "DISPUTE_WINDOW_CLOSED")),
                Story.of("Already used comes before too late and incomplete, also while the first one is open")
                        .on(WED_3, submitted("G3", MORNING), reject("G3", TUE_2))
                        .on(THU_4, dispute("G3", WED_3))
                        .on(SAT_6, incompleteDispute("G3", FRI_5))
                        .on(FRI_9_APRIL, incompleteDispute("G3", after))
                        .see(SAT_6, code("G3", "DISPUTE_ALREADY_USED"))
                        .see(FRI_9_APRIL, code("G3", "DISPUTE_ALREADY_USED")));
    }

    private static List<Story> results() {
        return List.of(
                Story.of("A dispute may be lost for another reason, and the rejection keeps its day")
                        .on(WED_3, submitted("E1", MORNING), reject("E1", TUE_2))
                        .on(THU_4, dispute("E1", WED_3))
                        .on(
                                SAT_6,
                                decision("E1", "DISPUTE_REJECT", FRI_5)
                                        .with("reason_codes", "MISSING_CUSTOMER_CONSENT"))
                        .see(SAT_6, state("E1", "REJECTED MISSING_CUSTOMER_CONSENT"))
                        .see(SAT_6, since("E1", "2021-03-02"))
                        .see(SAT_6, notices("E1", "N3 E1 PARTNER"))
                        .see(SAT_6, deadline("E1", "")),
                Story.of("A rejected claim's dispute is decided by what is meant for disputes only")
                        .on(WED_3, submitted("E2", MORNING), reject("E2", TUE_2))
                        .on(THU_4, dispute("E2", WED_3))
                        .on(SAT_6, approve("E2", FRI_5))
                        .see(SAT_6, code("E2", "INVALID_STATE"))
                        .see(SAT_6, Sees.dispute("E2", "OPEN")),
                Story.of("What is meant for disputes is out of place in a review without one")
                        .on(WED_3, submitted("E3", MORNING), decision("E3", "DISPUTE_APPROVE", TUE_2))
                        .see(WED_3, code("E3", "INVALID_STATE"))
                        .see(WED_3, state("E3", "SUBMITTED")),
                Story.of(
                                "A dispute that is lost for want of an answer is told as a rejection, without a day to dispute")
                        .on(WED_3, submitted("E4", MORNING), reject("E4", TUE_2))
                        .on(THU_4, dispute("E4", WED_3))
                        .on(
                                SAT_6,
                                decision("E4", "DISPUTE_REQUEST_INFO", FRI_5).with("reason_codes", "MISSING_ALL_POE"))
                        .see(SAT_6, deadline("E4", "PARTNER_RESPONSE 2021-03-12"))
                        .see(SAT_13, state("E4", "REJECTED NO_PARTNER_RESPONSE"))
                        .see(SAT_13, Sees.dispute("E4", "UPHELD"))
                        .see(SAT_13, notices("E4", "N2 E4 PARTNER"))
                        .see(SAT_13, deadline("E4", "")));
    }

    private static List<Story> reinstatements() {
        return List.of(
                Story.of("A dispute that a reinstatement made moot is not used")
                        .on(TUE_2, submitted("M1", MORNING), requestInfo("M1", MON_1))
                        .on(THU_11, resubmit("M1", "Mon 2021-03-08"), dispute("M1", WED_10))
                        .on(SAT_13, reject("M1", FRI_12))
                        .on(TUE_16, dispute("M1", "Mon 2021-03-15"))
                        .see(THU_11, Sees.dispute("M1", "MOOT"))
                        .see(SAT_13, deadline("M1", "DISPUTE_FILING 2021-04-11"))
                        .see(TUE_16, Sees.dispute("M1", "OPEN")),
                Story.of("An incomplete dispute of a rejection that was lifted is out of place")
                        .on(TUE_2, submitted("M2", MORNING), requestInfo("M2", MON_1))
                        .on(THU_11, resubmit("M2", "Mon 2021-03-08"), incompleteDispute("M2", WED_10))
                        .see(THU_11, code("M2", "INVALID_STATE"))
                        .see(THU_11, Sees.dispute("M2", "NONE")),
                Story.of("Whether a lifted rejection's dispute is moot is told by its date, not by its file")
                        .on(TUE_2, submitted("M3", MORNING), requestInfo("M3", MON_1))
                        .on(THU_11, resubmit("M3", "Mon 2021-03-08"))
                        .on(TUE_16, dispute("M3", WED_10))
                        .see(TUE_16, noException("M3"))
                        .see(TUE_16, Sees.dispute("M3", "MOOT")),
                Story.of("A dispute from after the run that lifted the rejection is out of place")
                        .on(TUE_2, submitted("M4", MORNING), requestInfo("M4", MON_1))
                        .on(THU_11, resubmit("M4", "Mon 2021-03-08"))
                        .on(TUE_16, dispute("M4", FRI_12))
                        .see(TUE_16, code("M4", "INVALID_STATE"))
                        .see(TUE_16, Sees.dispute("M4", "NONE")),
                Story.of("A dispute that is moot hides no dispute that was won")
                        .on(WED_3, submitted("M5", MORNING), reject("M5", TUE_2))
                        .on(THU_4, dispute("M5", WED_3))
                        .on(
                                SAT_6,
                                decision("M5", "DISPUTE_REQUEST_INFO", FRI_5).with("reason_codes", "MISSING_ALL_POE"))
                        .on(
                                TUE_16,
                                resubmit("M5", FRI_12),
                                approve("M5", "Sun 2021-03-14"),
                                dispute("M5", "Mon 2021-03-15"))
                        .see(SAT_13, Sees.dispute("M5", "UPHELD"))
                        .see(TUE_16, noException("M5"))
                        .see(TUE_16, Sees.dispute("M5", "OVERTURNED"))
                        .see(TUE_16, notices("M5", "N1 M5 CUSTOMER 2021-03-23", "N3 M5 PARTNER")));
    }

    private static List<Story> windows() {
        return List.of(
                Story.of("A withdrawal in the last second of the window finds it open")
                        .on(WED_3, submitted("W1", MORNING), approve("W1", TUE_2))
                        .on(WED_10, withdraw("W1", "2021-03-09T23:59:59-08:00"))
                        .see(WED_10, consent("W1", "NONE"))
                        .see(WED_10, lines("W1")),
                Story.of(
                                "A withdrawal in the next second comes after the window has passed, and the line never goes out")
                        .on(WED_3, submitted("W2", MORNING), approve("W2", TUE_2))
                        .on(WED_10, withdraw("W2", "2021-03-10T00:00:00-08:00"))
                        .see(WED_10, consent("W2", "LAPSED"))
                        .see(WED_10, lines("W2")),
                Story.of("Silence is what finance reads where the customer accepted too late")
                        .on(WED_3, submitted("W3", MORNING), approve("W3", TUE_2))
                        .on(WED_10, accept("W3", "2021-03-10T00:00:00-08:00"))
                        .see(WED_10, noException("W3"))
                        .see(WED_10, cell("W3", "consent_outcome", "NOT_DENIED")),
                Story.of("An acceptance in time is what finance reads")
                        .on(WED_3, submitted("W4", MORNING), approve("W4", TUE_2))
                        .on(WED_10, accept("W4", TUE_9))
                        .see(WED_10, cell("W4", "consent_outcome", "ACCEPTED")),
                Story.of("An acceptance in time whose file came late changes no line that finance holds")
                        .on(WED_3, submitted("W5", MORNING), approve("W5", TUE_2))
                        .on(SAT_13, accept("W5", TUE_9))
                        .see(WED_10, cell("W5", "consent_outcome", "NOT_DENIED"))
                        .see(SAT_13, noException("W5"))
                        .see(SAT_13, lines("W5")));
    }

    private static List<Story> exports() {
        return List.of(Story.of("A line whose partner changes is taken back as it was and added anew, under another id")
                .on(
                        WED_3,
                        submitted("X1", "Fri 2021-02-26"),
                        requestInfo("X1", MON_1),
                        resubmit("X1", "Tue 2021-03-02 12:00"),
                        approve("X1", TUE_2))
                .on(SAT_13, editPartner("X1", "Tue 2021-03-02 09:00", OTHER_PARTNER))
                .see(WED_10, lines("X1", "ADD X1 TEAMS 2021-03-10"))
                .see(SAT_13, lines("X1", "ADD X1 TEAMS 2021-03-10", "RETRACT X1 TEAMS 2021-03-10"))
                .see(SAT_13, FinePrintOfEndings::theOldLineIsTakenBackAsItWas));
    }

    private static List<Story> identities() {
        return List.of(
                Story.of("Two feeds may use one event id")
                        .on(
                                TUE_2,
                                submitted("I1", MORNING),
                                startReview("I1", MON_1).id("I1-1"),
                                comment("I1", MON_1).id("I1-1"))
                        .see(TUE_2, noException("I1"))
                        .see(TUE_2, state("I1", "UNDER_REVIEW")),
                Story.of("A customer's GUID is the same in capitals")
                        .on(TUE_2, submitted("I2", MORNING), approve("I2", MON_1))
                        .on(
                                WED_3,
                                deny("I2", TUE_2)
                                        .with(
                                                "customer_tenant_id",
                                                tenantOf("I2").toUpperCase(Locale.ROOT)))
                        .see(WED_3, state("I2", "REJECTED CUSTOMER_DECLINE")),
                Story.of("A claim refused as a duplicate stays unknown, whatever becomes of the other one")
                        .on(TUE_2, submitted("I3", MORNING))
                        .on(WED_3, submitted("I4", "Tue 2021-03-02 09:00").customerOf("I3"), approve("I4", TUE_2))
                        .on(SAT_6, withdraw("I3", "Mon 2021-03-01 12:00"), comment("I4", FRI_5))
                        .see(WED_3, code("I4", "DUPLICATE_CLAIM"))
                        .see(WED_3, code("I4", "PENDING_REFERENCE"))
                        .see(SAT_6, code("I4", "PENDING_REFERENCE"))
                        .see(
                                SAT_6,
                                seen -> assertThat(seen.night().changedClaims()).doesNotContain("I4")),
                Story.of("A subscription is claimed once, under whatever product name")
                        .on(TUE_2, business("I5", "SALES:" + GUID))
                        .on(
                                WED_3,
                                business("I6", "FINANCE:" + GUID.toUpperCase(Locale.ROOT)),
                                business("I7", "SALES:1" + GUID.substring(1)))
                        .see(WED_3, code("I6", "DUPLICATE_CLAIM"))
                        .see(WED_3, state("I7", "SUBMITTED")));
    }

    private static Row business(String claimId, String products) {
        return submitted(claimId, MORNING)
                .customerOf("I5")
                .with("solution_area", "BUSINESS_APPLICATIONS")
                .products(products);
    }

    private static void theOldLineIsTakenBackAsItWas(Seen seen) {
        Table.Line old = line(seen.home().outbox(WED_10).resolve("eligible-claims.csv"), "ADD");
        Table.Line taken = line(seen.night().folder().resolve("eligible-claims.csv"), "RETRACT");
        Table.Line added = line(seen.night().folder().resolve("eligible-claims.csv"), "ADD");
        List<String> ofTheRun =
                List.of("line_id", "action", "supersedes_line_id", "reason_code", "as_of", "rules_version");
        old.cells().keySet().stream()
                .filter(column -> !ofTheRun.contains(column))
                .forEach(column -> assertThat(taken.get(column)).as(column).isEqualTo(old.get(column)));
        assertThat(taken.get("supersedes_line_id")).isEqualTo(old.get("line_id"));
        assertThat(List.of(old.get("line_id"), taken.get("line_id"), added.get("line_id")))
                .doesNotHaveDuplicates();
        assertThat(old.get("partner_id") + " " + added.get("partner_id")).isEqualTo(PARTNER + " " + OTHER_PARTNER);
    }

    private static Table.Line line(java.nio.file.Path file, String action) {
        return Table.read(file).lines().stream()
                .filter(line ->
                        line.get("claim_id").equals("X1") && line.get("action").equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<Seen> cell(String claimId, String column, String value) {
        return seen -> assertThat(seen.night().eligible())
                .filteredOn(line -> line.get("claim_id").equals(claimId))
                .extracting(line -> line.get(column))
                .containsExactly(value);
    }
}
