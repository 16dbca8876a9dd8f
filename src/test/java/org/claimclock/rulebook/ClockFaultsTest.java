package org.claimclock.rulebook;

import static org.claimclock.rulebook.TableFault.added;
import static org.claimclock.rulebook.TableFault.replaced;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What compliance reads when a clock or a policy is wrong, word for word. */
class ClockFaultsTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,";

    @TempDir
    Path folder;

    private static TableFault clock(String edit, String row, String told) {
        return replaced(edit, "clocks.csv", RESPONSE, row, told);
    }

    static Stream<TableFault> clocks() {
        return Stream.of(
                clock(
                        "a length of 0",
                        RESPONSE.replace(",5,", ",0,"),
                        "clocks.csv:5: column length: \"0\" is not a whole number from 1 to 3650."),
                clock(
                        "a length in words",
                        RESPONSE.replace(",5,", ",five,"),
                        "clocks.csv:5: column length: \"five\" is not a whole number from 1 to 3650."),
                clock(
                        "a length with a fraction",
                        RESPONSE.replace(",5,", ",5.0,"),
                        "clocks.csv:5: column length: \"5.0\" is not a whole number from 1 to 3650. Maybe a spreadsheet or pandas made a decimal number of it: read the column as text."),
                clock(
                        "an empty length",
                        RESPONSE.replace(",5,", ",,"),
                        "clocks.csv:5: column length: The value is missing. This column must be filled in each row."),
                clock(
                        "a mistyped clock",
                        RESPONSE.replace("PARTNER_RESPONSE,", "PARTNER_RESPONCE,"),
                        "clocks.csv:5: column clock: \"PARTNER_RESPONCE\" is not one of START_REVIEW, DECIDE, OVERALL, PARTNER_RESPONSE, CONSENT, DISPUTE_FILING, DISPUTE_RESULT. Maybe you mean PARTNER_RESPONSE."),
                clock(
                        "a mistyped unit",
                        RESPONSE.replace("BUSINESS_DAYS", "BUSINES_DAYS"),
                        "clocks.csv:5: column unit: \"BUSINES_DAYS\" is not one of BUSINESS_DAYS, CALENDAR_DAYS. Maybe you mean BUSINESS_DAYS."),
                clock(
                        "a roll that there is not",
                        RESPONSE.replace("NONE", "PREVIOUS"),
                        "clocks.csv:5: column roll: \"PREVIOUS\" is not one of NONE, NEXT_BUSINESS_DAY."),
                clock(
                        "a lapse that does what cannot be done",
                        RESPONSE.replace("REJECT,", "APPROVE,"),
                        "clocks.csv:5: column on_lapse: \"APPROVE\" is not one of ESCALATE, REJECT, SEND, LAPSE."),
                clock(
                        "a reason that is not in reasons.csv",
                        RESPONSE.replace("NO_PARTNER_RESPONSE", "NO_ANSWER"),
                        "clocks.csv:5: column reason_code: the code NO_ANSWER is not in reasons.csv. Maybe add it there as EXCEPTION or REJECTION."),
                clock(
                        "a date that Excel changed",
                        RESPONSE.replace("2020-01-01", "1/1/2020"),
                        "clocks.csv:5: column valid_from: \"1/1/2020\" is not a date such as 2021-03-01. Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits."),
                clock(
                        "a day that there is not",
                        RESPONSE.replace("2020-01-01", "2020-02-30"),
                        "clocks.csv:5: column valid_from: \"2020-02-30\" is not a day of the calendar."),
                clock(
                        "an end before the beginning",
                        RESPONSE + "2019-12-31",
                        "clocks.csv:5: column valid_to: The last valid day 2019-12-31 lies before the first, 2020-01-01."),
                clock(
                        "two rows that overlap",
                        RESPONSE + "2027-01-01\n"
                                + RESPONSE.replace(",5,", ",14,").replace("2020-01-01", "2027-01-01"),
                        "clocks.csv:6: this row for PARTNER_RESPONSE in profile cpor-2020 is valid from 2027-01-01 and overlaps the row in line 5, which is valid to 2027-01-01. Maybe end that row on 2026-12-31."),
                clock(
                        "two rows with a gap between them",
                        RESPONSE + "2026-12-30\n"
                                + RESPONSE.replace(",5,", ",14,").replace("2020-01-01", "2027-01-01"),
                        "clocks.csv:6: there is a gap: PARTNER_RESPONSE in profile cpor-2020 has no row between 2026-12-31 and 2026-12-31. Maybe let the row in line 5 end one day before this one begins."),
                clock(
                        "a row with a cell too many",
                        RESPONSE + ",",
                        "clocks.csv:5: The row has 10 cells, the header 9 columns. It ends with a comma too many. Remove the comma."),
                replaced(
                        "a clock without a row",
                        "clocks.csv",
                        RESPONSE + "\n",
                        "",
                        "clocks.csv: profile cpor-2020 has no row for the clock PARTNER_RESPONSE. Maybe copy the row of another profile."),
                replaced(
                        "a column that nobody knows",
                        "clocks.csv",
                        "clock,profile,length",
                        "clock,profile,lenght",
                        "clocks.csv: The header in line 1 does not fit. Column \"lenght\" is unknown. Maybe you mean length. Missing: length. Required: clock, profile, length, unit, roll, on_lapse, reason_code, valid_from, valid_to; columns of your own begin with x_."));
    }

    static Stream<TableFault> policies() {
        return Stream.of(
                replaced(
                        "a number in words",
                        "policy.csv",
                        "max_disputes,1",
                        "max_disputes,one",
                        "policy.csv:6: column value: 'one' is not a whole number of 0 or more."),
                replaced(
                        "a number below zero",
                        "policy.csv",
                        "hold_days,30",
                        "hold_days,-1",
                        "policy.csv:8: column value: '-1' is not a whole number of 0 or more."),
                replaced(
                        "a zone that there is not",
                        "policy.csv",
                        "America/Los_Angeles",
                        "Pacific",
                        "policy.csv:2: column value: 'Pacific' is not a time zone. Maybe a name such as America/Los_Angeles."),
                added(
                        "a zone for one profile",
                        "policy.csv",
                        "program_zone,Europe/Berlin,cpor-2023,2000-01-01,,",
                        "policy.csv:15: the policy program_zone already has a row, in line 2, and no other counts: there is one zone"
                                + " for all days and profiles. Maybe change that row."),
                replaced(
                        "a choice that there is not",
                        "policy.csv",
                        "late_decline,RECORD",
                        "late_decline,REJECT",
                        "policy.csv:7: column value: 'REJECT' is not allowed. Allowed: RECORD, REJECT_AND_RETRACT."),
                replaced(
                        "a status that there is not",
                        "policy.csv",
                        "editable_in,SUBMITTED|PARTNER_ACTION_REQUIRED,cpor-2020",
                        "editable_in,SUBMITED,cpor-2020",
                        "policy.csv:9: column value: 'SUBMITED' is not allowed. Allowed: APPROVED, EDITING, PARTNER_ACTION_REQUIRED, REJECTED, SUBMITTED, UNDER_REVIEW."),
                replaced(
                        "a field that cannot be edited",
                        "policy.csv",
                        "PARTNER_ID|PRODUCTS",
                        "PARTNER_ID|TENANT",
                        "policy.csv:12: column value: 'TENANT' is not allowed. Allowed: CUSTOMER_CONTACT, PARTNER_CONTACT, PARTNER_ID, PRODUCTS."),
                added(
                        "a second row for the same days",
                        "policy.csv",
                        "max_disputes,2,,2027-01-01,,Memo",
                        "policy.csv:15: the policy max_disputes already has a row for 2027-01-01. Maybe end the earlier row on 2026-12-31."),
                replaced(
                        "a row that ends and has no successor",
                        "policy.csv",
                        "max_disputes,1,,2000-01-01,,",
                        "max_disputes,1,,2000-01-01,2026-12-31,",
                        "policy.csv: max_disputes has no row in force from 2027-01-01 on in profile cpor-2020. Maybe its last row has ended, or the next one begins too late."),
                replaced(
                        "a row that is missing",
                        "policy.csv",
                        "max_disputes,1,,2000-01-01,,Spec row 18\n",
                        "",
                        "policy.csv: max_disputes has no row in force from 2000-01-01 on in profile cpor-2020. Maybe its last row has ended, or the next one begins too late."),
                replaced(
                        "a calendar that there is not",
                        "policy.csv",
                        "US-FEDERAL",
                        "US-FEDERALS",
                        "policy.csv: program_calendar names the calendar US-FEDERALS, which no file in calendars/ has. There are: US-FEDERAL."),
                replaced(
                        "an empty value",
                        "policy.csv",
                        "hold_days,30",
                        "hold_days,",
                        "policy.csv:8: column value: The value is missing. This column must be filled in each row."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"clocks", "policies"})
    void eachFaultSaysWhereItIsAndWhatIsAllowed(TableFault fault) {
        fault.isTold(folder);
    }
}
