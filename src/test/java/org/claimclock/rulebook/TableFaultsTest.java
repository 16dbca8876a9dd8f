package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.rulebook.TableFault.added;
import static org.claimclock.rulebook.TableFault.replaced;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.claimclock.claim.clock.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What compliance reads when a table is wrong, word for word. */
class TableFaultsTest {
    @TempDir
    Path folder;

    static Stream<TableFault> reasons() {
        return Stream.of(
                added(
                        "a code that stands twice",
                        "reasons.csv",
                        "MISSING_PRODUCTS,INFO,poe,Products are missing,Add them,,REVIEWER,2027-01-01,",
                        "reasons.csv:41: the code MISSING_PRODUCTS stands twice in INFO for 2027-01-01. Maybe end the earlier row first."),
                added(
                        "a catalogue that there is not",
                        "reasons.csv",
                        "MISSING_SIGNATURE,INFOS,poe,No signature,Sign it,,REVIEWER,2027-01-01,",
                        "reasons.csv:41: column catalogue: \"INFOS\" is not one of INFO, REJECTION, EXCEPTION. Maybe you mean INFO."),
                added(
                        "a reason without words",
                        "reasons.csv",
                        "MISSING_SIGNATURE,INFO,poe,,Sign it,,REVIEWER,2027-01-01,",
                        "reasons.csv:41: column title: The value is missing. This column must be filled in each row."),
                added(
                        "neither yes nor no",
                        "reasons.csv",
                        "UNSIGNED,REJECTION,other,No signature,Sign it,maybe,REVIEWER,2027-01-01,",
                        "reasons.csv:41: column disputable: \"maybe\" is not one of Y, N."),
                added(
                        "nobody who gives it",
                        "reasons.csv",
                        "UNSIGNED,REJECTION,other,No signature,Sign it,Y,,2027-01-01,",
                        "reasons.csv:41: column responsible: The value is missing. This column must be filled in each row."));
    }

    static Stream<TableFault> calendars() {
        return Stream.of(
                added(
                        "a holiday that Excel changed",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,HOLIDAY,12/24/2026,12/24/2026,,Christmas Eve",
                        "us-federal.csv:129: column from: \"12/24/2026\" is not a date such as 2021-03-01. Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits.\n"
                                + "us-federal.csv:129: column to: \"12/24/2026\" is not a date such as 2021-03-01. Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits."),
                added(
                        "a holiday that ends before it begins",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,HOLIDAY,2026-12-24,2026-12-23,,Christmas Eve",
                        "us-federal.csv:129: column to: The last day 2026-12-23 lies before the first, 2026-12-24."),
                added(
                        "a record that there is not",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,HOLLIDAY,2026-12-24,2026-12-24,,Christmas Eve",
                        "us-federal.csv:129: column record: \"HOLLIDAY\" is not one of COVERAGE, WEEKEND, HOLIDAY, WORKING_DAY. Maybe you mean HOLIDAY."),
                added(
                        "a weekend without its weekday",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,WEEKEND,2026-12-24,2026-12-24,,",
                        "us-federal.csv:129: column weekday: The value is missing. It is required if record is WEEKEND."),
                added(
                        "a holiday with a weekday",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,HOLIDAY,2026-12-24,2026-12-24,THURSDAY,Christmas Eve",
                        "us-federal.csv:129: column weekday: The value must be empty: it is allowed only if record is WEEKEND. Remove it."),
                added(
                        "a second coverage",
                        "calendars/us-federal.csv",
                        "US-FEDERAL,COVERAGE,2031-01-01,2031-12-31,,",
                        "us-federal.csv:129: calendar US-FEDERAL has 2 COVERAGE rows; it needs exactly one, which says for which days its holidays are complete."),
                replaced(
                        "a coverage that goes further than the weekends",
                        "calendars/us-federal.csv",
                        "COVERAGE,2020-01-01,2030-12-31",
                        "COVERAGE,2020-01-01,2031-01-31",
                        "us-federal.csv:6: calendar US-FEDERAL covers 2031-01-01, but none of its WEEKEND rows does. Maybe move their last day too."),
                replaced(
                        "a covered year without holidays",
                        "calendars/us-federal.csv",
                        "2030-12-31",
                        "2031-12-31",
                        "us-federal.csv:6: calendar US-FEDERAL covers 2031, but has no HOLIDAY row in that year. Maybe add them first, and move the coverage then."),
                added(
                        "a calendar without coverage",
                        "calendars/us-federal.csv",
                        "US-STATE,HOLIDAY,2026-12-24,2026-12-24,,Christmas Eve",
                        "us-federal.csv:129: calendar US-STATE has no COVERAGE row; it needs exactly one, which says for which days its holidays are complete."));
    }

    static Stream<TableFault> files() {
        return Stream.of(
                new TableFault(
                        "a missing table",
                        rules -> rules.delete("reasons.csv"),
                        "reasons.csv: The file cannot be read: it is not there. Maybe it was moved while the run went on."),
                new TableFault(
                        "an empty table",
                        rules -> rules.write("reasons.csv", ""),
                        "reasons.csv: The file holds nothing. Even a file without rows begins with its header: code,catalogue,category,title,how_to_fix,disputable,responsible,valid_from,valid_to."),
                replaced(
                        "a table with semicolons",
                        "clocks.csv",
                        ",",
                        ";",
                        "clocks.csv: The header in line 1 does not fit. The columns are separated by semicolons. Save the file with commas. Required: clock, profile, length, unit, roll, on_lapse, reason_code, valid_from, valid_to; columns of your own begin with x_."),
                replaced(
                        "a quote that never ends",
                        "policy.csv",
                        "hold_days,30",
                        "\"hold_days,30",
                        "policy.csv:8: column name: The quote at character 1 is never closed. Maybe it is not meant, or its partner is missing. Put the whole value in quotes and double each quote inside it: \"5\"\" hose\"."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"reasons", "calendars", "files"})
    void eachFaultSaysWhereItIsAndWhatIsAllowed(TableFault fault) {
        fault.isTold(folder);
    }

    @Test
    void aTableInAnotherEncodingIsTold() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder);
        Files.write(
                folder.resolve("reasons.csv"),
                rules.read("reasons.csv").replace("No proof", "No pr\u00f6of").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rules.tableFaults("cpor-2020"))
                .containsExactly(
                        "reasons.csv: Line 2, byte 114 (0xF6) is not UTF-8. Maybe it is Windows-1252 (plain \"CSV\" in Excel). Save it as \"CSV UTF-8\".");
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() {
        EditedRules rules = EditedRules.copiedTo(folder).replace("policy.csv", "hold_days,30", "hold_days,\"30");

        assertThat(rules.tableFaults("cpor-2020"))
                .containsExactly(
                        "policy.csv:8: column value: The quote at character 11 is never closed. Maybe it is not meant, or its partner is missing. Put the whole value in quotes and double each quote inside it: \"5\"\" hose\".");
    }

    @Test
    void aDayBeforeTheTablesBeginIsToldToWhoeverAsks() {
        try (LoadedRulebook rulebook = EditedRules.shipped("cpor-2020")) {
            LocalDate early = LocalDate.of(1999, 12, 31);

            assertThatThrownBy(() -> rulebook.term(Clock.CONSENT, early))
                    .hasMessage(
                            "clocks.csv has no row for the clock CONSENT in profile cpor-2020 on 1999-12-31. Maybe let its"
                                    + " first row begin earlier.");
            assertThatThrownBy(() -> rulebook.policy(early))
                    .hasMessage(
                            "policy.csv has no row in force on 1999-12-31. Maybe let its rows begin earlier, or correct"
                                    + " the date of the event.");
        }
    }

    @Test
    void anUnknownProfileIsToldWithThoseThatThereAre() {
        assertThat(EditedRules.copiedTo(folder).tableFaults("cpor-2025"))
                .containsExactly("clocks.csv: no row has the profile cpor-2025. There are: cpor-2020, cpor-2023.");
    }
}
