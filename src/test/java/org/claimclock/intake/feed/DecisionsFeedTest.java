package org.claimclock.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.ReviewerDecided.Note;
import org.claimclock.claim.event.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsFeedTest {

    private static final String INFO = " Allowed: MISSING_ALL_POE, MISSING_OR_OLD_DATES, MISSING_PRODUCTS.";
    private static final String REJECTIONS =
            " Allowed: INSUFFICIENT_POE, MISSING_CUSTOMER_CONSENT, MISSING_PRODUCTS, POE_UNAVAILABLE.";

    @Test
    void everyColumnOfARequestIsKept() {
        Row row = Row.decision("D-77b")
                .with("decision", "Request info")
                .with("reason_codes", "missing products|MISSING_ALL_POE")
                .with("product_scope", "TEAMS|EXCHANGE")
                .with("comment", "Two things, please:\r\n\"dates\" and \"products\"")
                .with("seq", "2");

        assertThat(row.event())
                .isEqualTo(new ReviewerDecided(
                        new Recorded(
                                new EventKey(Feed.DECISIONS, "D-77b"),
                                "C-1",
                                Instant.parse("2021-03-02T00:00:00Z"),
                                2,
                                new SourceLine("decisions.csv", 2),
                                Row.AS_OF),
                        Decision.REQUEST_INFO,
                        List.of("MISSING_ALL_POE", "MISSING_PRODUCTS"),
                        List.of("TEAMS", "EXCHANGE"),
                        new Note("r-7", "Two things, please:\n\"dates\" and \"products\""),
                        Amendment.NONE));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2021-03-02T02:30:00Z, 2021-03-02T02:30:00Z",
        "2021-03-01, 2021-03-01T08:00:00Z",
        "2021-03-15, 2021-03-15T07:00:00Z",
        "2021-03-01T16:00-08:00, 2021-03-02T00:00:00Z",
        "2021-03-01T16:00:00.123456789+0530, 2021-03-01T10:30:00.123456789Z"
    })
    void aTimeIsAnInstantAndADateItsFirstOneInTheProgramZone(String written, Instant instant) {
        assertThat(Row.decision("D-1")
                        .with("decided_at", written)
                        .event()
                        .recorded()
                        .at())
                .isEqualTo(instant);
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndWhen() {
        Row row = Row.decision("D-77b")
                .with("record_action", "correct")
                .with("supersedes_event_id", "D-77")
                .with("corrected_at", "2021-03-08");

        ReviewerDecided decided = (ReviewerDecided) row.event();

        assertThat(decided.amendment())
                .isEqualTo(new Amendment(Amendment.Kind.CORRECT, "D-77", Instant.parse("2021-03-08T08:00:00Z")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"REJECT", "APPROVE", "REQUEST_INFO"})
    void theReasonsOfAVoidAreNotJudged(String decision) {
        Row row = Row.decision("D-77b")
                .with("decision", decision)
                .with("reason_codes", "GONE_LONG_AGO|OTHER")
                .with("record_action", "VOID")
                .with("supersedes_event_id", "D-77")
                .with("corrected_at", "2021-03-08");

        assertThat(row.faults()).isEmpty();
    }

    @Test
    void aReasonCountsByTheDateOfTheDecisionInTheProgramZone() {
        Row row = Row.decision("D-1").with("decision", "REQUEST_INFO").with("reason_codes", "OLD_DATES");

        assertThat(row.with("decided_at", "2021-01-01T07:59Z").faults()).isEmpty();
        assertThat(row.with("decided_at", "2021-01-01T08:00Z").faults())
                .containsExactly("REASON_NOT_ALLOWED reason_codes: REQUEST_INFO cannot be for \"OLD_DATES\"." + INFO);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "START_REVIEW, ''",
        "REQUEST_INFO, MISSING_OR_OLD_DATES|MISSING_PRODUCTS",
        "APPROVE, ''",
        "REJECT, INSUFFICIENT_POE",
        "REJECT, MISSING_PRODUCTS|missing_products",
        "DISPUTE_APPROVE, ''",
        "DISPUTE_REJECT, ''",
        "DISPUTE_REJECT, POE_UNAVAILABLE",
        "DISPUTE_REQUEST_INFO, MISSING_ALL_POE",
        "ARBITRATION_OPEN, ''",
        "ARBITRATION_CLOSE, ''"
    })
    void aDecisionWithItsReasonsIsRead(String decision, String reasons) {
        assertThat(decided(decision, reasons).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("badReasons")
    void wrongAndMissingReasonsRefuseTheRow(String decision, String reasons, String fault) {
        assertThat(decided(decision, reasons).faults()).containsExactly(fault);
    }

    private static Stream<Arguments> badReasons() {
        return Stream.of(
                arguments(
                        "REQUEST_INFO",
                        "",
                        "REASON_REQUIRED reason_codes: REQUEST_INFO gives one or more reasons, the row has none."
                                + INFO),
                arguments(
                        "DISPUTE_REQUEST_INFO",
                        "INSUFFICIENT_POE",
                        "REASON_NOT_ALLOWED reason_codes: DISPUTE_REQUEST_INFO cannot be for \"INSUFFICIENT_POE\"."
                                + INFO),
                arguments(
                        "REJECT",
                        "",
                        "REASON_REQUIRED reason_codes: REJECT gives exactly one reason, the row has none."
                                + REJECTIONS),
                arguments(
                        "REJECT",
                        "MISSING_OR_OLD_DATES",
                        "REASON_NOT_ALLOWED reason_codes: REJECT cannot be for \"MISSING_OR_OLD_DATES\"." + REJECTIONS),
                arguments(
                        "REJECT",
                        "NO_PARTNER_RESPONSE",
                        "REASON_NOT_ALLOWED reason_codes: REJECT cannot be for \"NO_PARTNER_RESPONSE\"." + REJECTIONS),
                arguments(
                        "REJECT",
                        "INSUFICIENT_POE",
                        "REASON_NOT_ALLOWED reason_codes: REJECT cannot be for \"INSUFICIENT_POE\"." + REJECTIONS
                                + " Maybe you mean INSUFFICIENT_POE."),
                arguments(
                        "REJECT",
                        "INSUFFICIENT_POE|MISSING_PRODUCTS",
                        "REASON_NOT_ALLOWED reason_codes: REJECT gives exactly one reason, the row has 2."
                                + REJECTIONS),
                arguments(
                        "DISPUTE_REJECT",
                        "INSUFFICIENT_POE|MISSING_PRODUCTS",
                        "REASON_NOT_ALLOWED reason_codes: DISPUTE_REJECT gives at most one reason, the row has 2."
                                + REJECTIONS),
                arguments(
                        "APPROVE",
                        "INSUFFICIENT_POE",
                        "REASON_NOT_ALLOWED reason_codes: APPROVE gives no reason, the row has 1."),
                arguments(
                        "REJECT",
                        "INSUFFICIENT_POE|",
                        "BAD_FORMAT reason_codes: Value 2 of the list is empty. Remove one \"|\"."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badRows")
    void aBadRowSaysWhatIsWrong(Row row, String fault) {
        assertThat(row.faults()).containsExactly(fault);
    }

    private static Stream<Arguments> badRows() {
        Row row = Row.decision("D-1");
        Row correction = row.with("record_action", "CORRECT")
                .with("supersedes_event_id", "D-0")
                .with("corrected_at", "2021-03-08");
        String missing = "The value is missing. It is required if record_action is CORRECT or VOID.";
        String surplus = "The value must be empty: it is allowed only if record_action is CORRECT or VOID. Remove it.";
        return Stream.of(
                arguments(
                        row.with("event_id", "=cmd()"),
                        "BAD_FORMAT event_id: \"=cmd()\" does not fit. Allowed: visible ASCII characters, the first one a letter or digit, such as E-2041. Maybe the \"=\" or apostrophe was put before it for a spreadsheet: remove it."),
                arguments(
                        row.with("event_id", "D".repeat(65)),
                        "TOO_LONG event_id: \"DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD...\" has 65 characters, at most 64 are allowed: visible ASCII characters, the first one a letter or digit."),
                arguments(
                        row.with("decision", "APROVE"),
                        "UNKNOWN_VALUE decision: \"APROVE\" is not one of START_REVIEW, REQUEST_INFO, APPROVE, REJECT, DISPUTE_APPROVE, DISPUTE_REJECT, DISPUTE_REQUEST_INFO, ARBITRATION_OPEN, ARBITRATION_CLOSE. Maybe you mean APPROVE."),
                arguments(
                        row.with("reviewer_id", ""),
                        "VALUE_REQUIRED reviewer_id: The value is missing. This column must be filled in each row."),
                arguments(
                        row.with("comment", "x".repeat(4_001)),
                        "TOO_LONG comment: The text has 4,001 characters, at most 4,000 are allowed. Shorten it."),
                arguments(
                        row.with("decided_at", "2021-03-01T16:00"),
                        "OFFSET_REQUIRED decided_at: \"2021-03-01T16:00\" does not say its offset from UTC. Allowed: a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, or a date alone, such as 2021-03-01."),
                arguments(
                        row.with("decided_at", "1999-12-31"),
                        "BAD_FORMAT decided_at: The time is before 2000-01-01, when the rules begin. Maybe its year is wrong."),
                arguments(
                        row.with("seq", "1.5"),
                        "BAD_FORMAT seq: \"1.5\" is not a whole number from -2147483648 to 2147483647."),
                arguments(
                        row.with("record_action", "UNDO"),
                        "UNKNOWN_VALUE record_action: \"UNDO\" is not one of NEW, CORRECT, VOID."),
                arguments(row.with("supersedes_event_id", "D-0"), "BAD_FORMAT supersedes_event_id: " + surplus),
                arguments(row.with("corrected_at", "2021-03-08"), "BAD_FORMAT corrected_at: " + surplus),
                arguments(correction.with("supersedes_event_id", ""), "VALUE_REQUIRED supersedes_event_id: " + missing),
                arguments(correction.with("corrected_at", ""), "VALUE_REQUIRED corrected_at: " + missing),
                arguments(
                        correction.with("supersedes_event_id", "D-1"),
                        "BAD_FORMAT supersedes_event_id: The row names itself. Give it an event_id of its own, and here the event_id of the decision that it changes."));
    }

    @Test
    void aMissingReasonIsToldBesideABadTime() {
        Row row = decided("REJECT", "").with("decided_at", "soon");

        assertThat(row.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("BAD_FORMAT decided_at", "REASON_REQUIRED reason_codes");
    }

    private static Row decided(String decision, String reasons) {
        return Row.decision("D-1").with("decision", decision).with("reason_codes", reasons);
    }
}
