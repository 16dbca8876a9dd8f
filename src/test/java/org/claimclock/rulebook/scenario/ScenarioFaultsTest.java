package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What compliance reads when a row of a scenario cannot be understood, word for word. */
class ScenarioFaultsTest {
    private static final String HEADER =
            "scenario,when,claim,read_on,who,what,detail,expect_status,expect_clock,expect_last_day\n";
    private static LoadedRulebook rulebook;

    @TempDir
    private Path folder;

    private record Fault(String name, String row, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void load() {
        rulebook = EditedRules.shipped("cpor-2020");
    }

    @AfterAll
    static void close() {
        rulebook.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "a day that a spreadsheet changed",
                        "3/1/2021,,,PARTNER,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column when: \"3/1/2021\" is not a day. Allowed: a day such as 2021-03-01 or Mon 2021-03-01, with a time such as 16:00 after it if it matters. Maybe a spreadsheet changed the cell: a weekday before the day keeps it as it is."),
                new Fault(
                        "a weekday that is not the day's",
                        "Tue 2021-03-01,,,PARTNER,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column when: 2021-03-01 is a Monday, and the cell says Tue."),
                new Fault(
                        "a day that there is not",
                        "2021-02-30,,,PARTNER,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column when: \"2021-02-30\" is no day and time of the calendar. Allowed: a day such as 2021-03-01 or Mon 2021-03-01, with a time such as 16:00 after it if it matters. Maybe a spreadsheet changed the cell: a weekday before the day keeps it as it is."),
                new Fault(
                        "no day",
                        ",,,PARTNER,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column when: the cell is empty. Allowed: a day such as 2021-03-01 or Mon 2021-03-01, with a time such as 16:00 after it if it matters. Maybe a spreadsheet changed the cell: a weekday before the day keeps it as it is."),
                new Fault(
                        "someone who does not act",
                        "2021-03-01,,,PARTNERS,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column who: \"PARTNERS\" is not one of PARTNER, REVIEWER, CUSTOMER, EXPECT, SUPPOSE. Maybe you mean PARTNER."),
                new Fault(
                        "something that a partner does not do",
                        "2021-03-01,,,PARTNER,RESUBMITT,,,,",
                        "scenarios/mine.csv:3: column what: \"RESUBMITT\" is nothing that a partner does. Allowed: CREATE, SUBMIT, RESUBMIT, EDIT, ADD_POE, COMMENT, WITHDRAW, DISPUTE, CANCEL_DRAFT. Maybe you mean RESUBMIT."),
                new Fault(
                        "something that a reviewer does not do",
                        "2021-03-01,,,REVIEWER,SUBMIT,,,,",
                        "scenarios/mine.csv:3: column what: \"SUBMIT\" is nothing that a reviewer does. Allowed: START_REVIEW, REQUEST_INFO, APPROVE, REJECT, DISPUTE_APPROVE, DISPUTE_REJECT, DISPUTE_REQUEST_INFO, ARBITRATION_OPEN, ARBITRATION_CLOSE."),
                new Fault(
                        "a rejection without its reason",
                        "2021-03-01,,,REVIEWER,REJECT,,,,",
                        "scenarios/mine.csv:3: column detail: REJECT takes exactly one rejection reason in detail."),
                new Fault(
                        "a request without a reason",
                        "2021-03-01,,,REVIEWER,REQUEST_INFO,,,,",
                        "scenarios/mine.csv:3: column detail: REQUEST_INFO takes one or more reasons in detail, A|B."),
                new Fault(
                        "an approval with a reason",
                        "2021-03-01,,,REVIEWER,APPROVE,MISSING_PRODUCTS,,,",
                        "scenarios/mine.csv:3: column detail: APPROVE takes no reason."),
                new Fault(
                        "a reason that a reviewer may not give",
                        "2021-03-01,,,REVIEWER,REJECT,CUSTOMER_DECLINE,,,",
                        "scenarios/mine.csv:3: column detail: \"CUSTOMER_DECLINE\" is no REJECTION reason that a reviewer may give on 2021-03-01. Allowed: INSUFFICIENT_POE, MISSING_CUSTOMER_CONSENT, MISSING_PRODUCTS, POE_UNAVAILABLE."),
                new Fault(
                        "a mistyped reason",
                        "2021-03-01,,,REVIEWER,REQUEST_INFO,MISSING_PRODUCT,,,",
                        "scenarios/mine.csv:3: column detail: \"MISSING_PRODUCT\" is no INFO reason that a reviewer may give on 2021-03-01. Allowed: MISSING_ALL_POE, MISSING_CUSTOMER_ACKNOWLEDGMENT, MISSING_OR_OLD_DATES, MISSING_PARTNER_SOLUTION, MISSING_PRODUCTS. Maybe you mean MISSING_PRODUCTS."),
                new Fault(
                        "a mistyped detail",
                        "2021-03-01,,,PARTNER,SUBMIT,poo=proof-1,,,",
                        "scenarios/mine.csv:3: column detail: \"poo\" is not known here. Allowed: poe, seq. Maybe you mean poe."),
                new Fault(
                        "a detail without its name",
                        "2021-03-01,,,PARTNER,SUBMIT,proof-1,,,",
                        "scenarios/mine.csv:3: column detail: \"proof-1\" has no name, and SUBMIT takes none without one. Maybe poe=proof-1."),
                new Fault(
                        "an edit of no field",
                        "2021-03-01,,,PARTNER,EDIT,Teams,,,",
                        "scenarios/mine.csv:3: column detail: An EDIT changes one field. Allowed: one of PARTNER_ID, PRODUCTS, CUSTOMER_CONTACT, PARTNER_CONTACT with its new value, such as PRODUCTS=Teams|Exchange."),
                new Fault(
                        "a contact that is none",
                        "2021-03-01,,,PARTNER,EDIT,CUSTOMER_CONTACT=Ann,,,",
                        "scenarios/mine.csv:3: column detail: \"Ann\" is no contact. Allowed: a name and <mail address>."),
                new Fault(
                        "two reasons where one is allowed",
                        "2021-03-01,,,REVIEWER,DISPUTE_REJECT,MISSING_PRODUCTS|POE_UNAVAILABLE,,,",
                        "scenarios/mine.csv:3: column detail: DISPUTE_REJECT takes one rejection reason at most in detail."),
                new Fault(
                        "a sequence in words",
                        "2021-03-01,,,PARTNER,COMMENT,seq=first,,,",
                        "scenarios/mine.csv:3: column detail: seq=first is not a whole number."),
                new Fault(
                        "an area that there is not",
                        "2021-03-01,,,PARTNER,CREATE,area=AZURE,,,",
                        "scenarios/mine.csv:3: column detail: area=AZURE is not one of BUSINESS_APPLICATIONS, MICROSOFT_365."),
                new Fault(
                        "an expectation in the wrong row",
                        "2021-03-01,,,PARTNER,SUBMIT,,SUBMITTED,,",
                        "scenarios/mine.csv:3: column expect_status: only an EXPECT row expects something. Maybe add one below this row."),
                new Fault(
                        "an expectation of nothing",
                        "2021-03-03,,,EXPECT,,,,,",
                        "scenarios/mine.csv:3: column expect_status: an EXPECT row fills at least one of the expect_ columns."),
                new Fault(
                        "a status that there is not",
                        "2021-03-03,,,EXPECT,,,SUBMITED,,",
                        "scenarios/mine.csv:3: column expect_status: \"SUBMITED\" is not one of EDITING, SUBMITTED, UNDER_REVIEW, PARTNER_ACTION_REQUIRED, APPROVED, REJECTED, NONE, CLOSED. Maybe you mean SUBMITTED."),
                new Fault(
                        "a clock that there is not",
                        "2021-03-03,,,EXPECT,,,,CONSENTS,2021-03-08",
                        "scenarios/mine.csv:3: column expect_clock: \"CONSENTS\" is not one of START_REVIEW, DECIDE, OVERALL, PARTNER_RESPONSE, CONSENT, DISPUTE_FILING, DISPUTE_RESULT. Maybe you mean CONSENT."),
                new Fault(
                        "a row that no night reads",
                        "2021-03-01,,2021-04-01,PARTNER,COMMENT,,,,",
                        "scenarios/mine.csv:3: this row is read by the night of 2021-04-01, after the last EXPECT row, 2021-03-02. Maybe expect something of that night."),
                new Fault(
                        "a profile that there is not",
                        ",,,SUPPOSE,PROFILE,cpor-2022,,,",
                        "scenarios/mine.csv:3: column detail: \"cpor-2022\" is not one of cpor-2020, cpor-2023. Maybe you mean cpor-2020."),
                new Fault(
                        "a policy without its value",
                        ",,,SUPPOSE,POLICY,late_decline,,,",
                        "scenarios/mine.csv:3: column detail: POLICY takes one name and its value, such as late_decline=REJECT_AND_RETRACT."),
                new Fault(
                        "a policy that cannot be",
                        ",,,SUPPOSE,POLICY,late_decline=NEVER,,,",
                        "scenarios/mine.csv:3: column detail: late_decline: 'NEVER' is not allowed. Allowed: RECORD, REJECT_AND_RETRACT."),
                new Fault(
                        "a reason that is no rejection",
                        ",,,SUPPOSE,NOT_DISPUTABLE,SLA_START_BREACH,,,",
                        "scenarios/mine.csv:3: column detail: \"SLA_START_BREACH\" is not one of CUSTOMER_DECLINE, INSUFFICIENT_POE, MISSING_CUSTOMER_CONSENT, MISSING_PRODUCTS, NO_PARTNER_RESPONSE, PARTNER_REQUEST, POE_UNAVAILABLE."),
                new Fault(
                        "a supposition with a date",
                        "2021-03-01,,,SUPPOSE,PROFILE,cpor-2023,,,",
                        "scenarios/mine.csv:3: column when: what a scenario supposes holds on all its days. Maybe leave the cell empty."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultSaysWhereItIsAndWhatIsAllowed(Fault fault) throws IOException {
        String rows = "A claim,2021-03-01,,,PARTNER,CREATE,,,,\n," + fault.row + "\n,2021-03-02,,,EXPECT,,,EDITING,,\n";

        assertThat(told(HEADER + rows)).isEqualTo(fault.told);
    }

    static Stream<Fault> scenarios() {
        return Stream.of(
                new Fault(
                        "nothing is expected",
                        "A claim,2021-03-01,,,PARTNER,CREATE,,,,\n",
                        "scenarios/mine.csv:2: the scenario \"A claim\" has no EXPECT row."),
                new Fault(
                        "nothing is done",
                        "A claim,2021-03-01,,,EXPECT,,,NONE,,\n",
                        "scenarios/mine.csv:2: the scenario \"A claim\" has no row in which somebody does something."),
                new Fault(
                        "a first row without a name",
                        ",2021-03-01,,,PARTNER,CREATE,,,,\n",
                        "scenarios/mine.csv:2: column scenario: the first row of a file names its scenario."),
                new Fault(
                        "a year is mistyped",
                        "A claim,2021-03-01,,,PARTNER,CREATE,,,,\n,2201-03-02,,,EXPECT,,,EDITING,,\n",
                        "scenarios/mine.csv:2: the scenario \"A claim\" runs for more than 1500 nights. Maybe a year is mistyped."),
                new Fault(
                        "a name that comes twice",
                        """
                        A,2021-03-01,,,PARTNER,CREATE,,,,
                        ,2021-03-02,,,EXPECT,,,EDITING,,
                        B,2021-03-01,,,PARTNER,CREATE,,,,
                        ,2021-03-02,,,EXPECT,,,EDITING,,
                        A,2021-03-02,,,EXPECT,,,EDITING,,
                        """,
                        "scenarios/mine.csv:6: column scenario: \"A\" already stands further up. Maybe move its rows together, or give this one a name of its own."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioThatIsNotOneIsTold(Fault fault) throws IOException {
        assertThat(told(HEADER + fault.row)).isEqualTo(fault.told);
    }

    private String told(String text) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/mine.csv"), text);
        return String.join("\n", Scenarios.play(rulebook, folder).faults());
    }
}
