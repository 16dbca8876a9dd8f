package org.claimclock.csv.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells as values, and the words for those that are none. */
class CellReaderTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final TextForm ID = TextForm.of("letters, digits and hyphens", "[A-Za-z0-9-]+", "C-1001")
            .atMost(8);

    @TempDir
    Path folder;

    private enum Answer {
        DENY,
        ACCEPT,
        PARTNER_ACTION_REQUIRED
    }

    private CellReader cells(String value) {
        try {
            Path file = folder.resolve("consents.csv");
            Files.writeString(file, "id,cell\nE-1,\"%s\"\n".formatted(value.replace("\"", "\"\"")));
            try (CsvReader reader = CsvReader.open(file, CsvColumns.required("id", "cell"))) {
                return new CellReader((CsvRow) reader.next());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> faults() {
        Function<RawCell, Cell<?>> time = RawCell::time;
        Function<RawCell, Cell<?>> date = RawCell::date;
        Function<RawCell, Cell<?>> answer = cell -> cell.oneOf(Answer.class);
        Function<RawCell, Cell<?>> id = cell -> cell.matching(ID);
        Function<RawCell, Cell<?>> number = cell -> cell.integer(0, 999);
        Function<RawCell, Cell<?>> list = cell -> cell.list(3, ID);
        String isNoTime =
                "\" is not a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, nor a date, such as 2021-03-01.";
        String noOffset =
                "\" does not say its offset from UTC. Allowed: a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, or a date alone, such as 2021-03-01.";
        String isNoId = "\" does not fit. Allowed: letters, digits and hyphens, such as C-1001.";
        return Stream.of(
                arguments(time, "2021-03-01T16:00", "OFFSET_REQUIRED: \"2021-03-01T16:00" + noOffset),
                arguments(time, "2021-03-01 16:00:30", "OFFSET_REQUIRED: \"2021-03-01 16:00:30" + noOffset),
                arguments(
                        time,
                        "44927",
                        "BAD_FORMAT: \"44927" + isNoTime
                                + " Maybe a spreadsheet stored the date 2023-01-01 as its day number: format the column as text."),
                arguments(
                        time,
                        "44927.6667",
                        "BAD_FORMAT: \"44927.6667" + isNoTime
                                + " Maybe a spreadsheet stored the date 2023-01-01 as its day number: format the column as text."),
                arguments(
                        time,
                        "3/1/2021 16:00",
                        "BAD_FORMAT: \"3/1/2021 16:00" + isNoTime
                                + " Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits."),
                arguments(
                        time,
                        "########",
                        "BAD_FORMAT: \"########" + isNoTime
                                + " A spreadsheet shows ### where a column is too narrow: widen it and save again."),
                arguments(
                        time, "2021-02-30", "BAD_FORMAT: \"2021-02-30\" is not a time of the calendar and the clock."),
                arguments(
                        time,
                        "2021-03-01T24:30Z",
                        "BAD_FORMAT: \"2021-03-01T24:30Z\" is not a time of the calendar and the clock."),
                arguments(time, "0021-03-01", "BAD_FORMAT: \"0021-03-01" + isNoTime),
                arguments(
                        time,
                        "2021-03-01T16:00-08:00[America/Los_Angeles]",
                        "BAD_FORMAT: \"2021-03-01T16:00-08:00[America/Los_Angel...\" is not a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, nor a date, such as 2021-03-01."),
                arguments(date, "2021-02-29", "BAD_FORMAT: \"2021-02-29\" is not a day of the calendar."),
                arguments(
                        date,
                        "01.03.2021",
                        "BAD_FORMAT: \"01.03.2021\" is not a date such as 2021-03-01. Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits."),
                arguments(
                        answer,
                        "DENIED",
                        "UNKNOWN_VALUE: \"DENIED\" is not one of DENY, ACCEPT, PARTNER_ACTION_REQUIRED. Maybe you mean DENY."),
                arguments(
                        answer,
                        "maybe",
                        "UNKNOWN_VALUE: \"maybe\" is not one of DENY, ACCEPT, PARTNER_ACTION_REQUIRED."),
                arguments(
                        id,
                        "1.23E+19",
                        "BAD_FORMAT: \"1.23E+19" + isNoId
                                + " A spreadsheet has rounded a long number and its digits are lost in this file. Take the value from its source and format the column as text."),
                arguments(
                        id,
                        "'0012",
                        "BAD_FORMAT: \"'0012" + isNoId
                                + " Maybe the \"=\" or apostrophe was put before it for a spreadsheet: remove it."),
                arguments(
                        id,
                        "#REF!",
                        "BAD_FORMAT: \"#REF!" + isNoId + " This is the error of a spreadsheet's formula: save values."),
                arguments(id, "C\u00A01", "BAD_FORMAT: \"C<U+00A0>1" + isNoId),
                arguments(
                        id,
                        "C-10010001",
                        "TOO_LONG: \"C-10010001\" has 10 characters, at most 8 are allowed: letters, digits and hyphens."),
                arguments(
                        number,
                        "1.0",
                        "BAD_FORMAT: \"1.0\" is not a whole number from 0 to 999. Maybe a spreadsheet or pandas made a decimal number of it: read the column as text."),
                arguments(number, "1000", "BAD_FORMAT: \"1000\" is not a whole number from 0 to 999."),
                arguments(list, "A||B", "BAD_FORMAT: Value 2 of the list is empty. Remove one \"|\"."),
                arguments(
                        list,
                        "A|B_1",
                        "BAD_FORMAT: Value 2 of the list, \"B_1\", does not fit. Allowed: letters, digits and hyphens, such as C-1001."),
                arguments(list, "A|B|A", "BAD_FORMAT: Value 3 of the list, \"A\", is in the list twice. Remove one."),
                arguments(list, "A|B|C|D", "TOO_LONG: The list has 4 values, at most 3 are allowed."));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void saysWhatWasFoundAndWhatIsAllowed(Function<RawCell, Cell<?>> meaning, String value, String problem) {
        CellReader cells = cells(value);

        Cell<?> cell = meaning.apply(cells.required("cell"));

        assertThat(cell.present()).isFalse();
        assertThat(cells.problems())
                .extracting(Problem::toString)
                .containsExactly("consents.csv:2, column cell: " + problem);
    }

    @Test
    void timesMayHaveSecondsFractionsAndAnyOffset() {
        for (String written : List.of(
                "2021-03-01T16:00-08:00",
                "2021-03-02T00:00Z",
                "2021-03-02T01:00:00+0100",
                "2021-03-02T00:00:00.000z",
                "2021-03-02T00:00+00")) {
            WrittenTime time = cells(written).required("cell").time().value();

            assertThat(time.instant(ZONE)).as(written).isEqualTo(Instant.parse("2021-03-02T00:00:00Z"));
            assertThat(time.date(ZONE)).isEqualTo(LocalDate.of(2021, 3, 1));
        }
    }

    @Test
    void aDateAloneIsItsMidnightInTheZone() {
        WrittenTime time = cells("2021-03-01").required("cell").time().value();

        assertThat(time.date(ZONE)).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(time.instant(ZONE)).isEqualTo(Instant.parse("2021-03-01T08:00:00Z"));
    }

    @Test
    void wordsAreReadWithoutCaseAndWithSpacesForUnderscores() {
        assertThat(cells("Partner action required")
                        .required("cell")
                        .oneOf(Answer.class)
                        .value())
                .isEqualTo(Answer.PARTNER_ACTION_REQUIRED);
        assertThat(cells("y").required("cell").yesNo().value()).isTrue();
    }

    @Test
    void anEmptyCellIsRefusedOnceIfItIsRequiredAndHasNoValueIfNot() {
        CellReader cells = cells("");

        assertThat(cells.optional("cell").time().find()).isEmpty();
        assertThat(cells.optional("cell").list(3).or(List.of())).isEmpty();
        assertThat(cells.good()).isTrue();
        Cell<String> id = cells.required("cell").matching(ID);
        assertThat(cells.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "consents.csv:2, column cell: VALUE_REQUIRED: The value is missing. This column must be filled in each row.");
        assertThatIllegalStateException().isThrownBy(id::value).withMessage("column cell has no value");
    }

    @Test
    void aCellMayBeRequiredInSomeRowsAndForbiddenInOthers() {
        CellReader empty = cells("");
        CellReader filled = cells("2021-03-01");

        empty.requiredOnly("cell", true, "status is SUBMITTED").time();
        filled.requiredOnly("cell", false, "status is SUBMITTED").time();

        assertThat(empty.problems())
                .extracting(Problem::message)
                .containsExactly("The value is missing. It is required if status is SUBMITTED.");
        assertThat(filled.problems())
                .extracting(Problem::message)
                .containsExactly("The value must be empty: it is allowed only if status is SUBMITTED. Remove it.");
    }

    @Test
    void allFaultsOfARowAreToldAtOnce() {
        CellReader cells = cells("x y");

        cells.required("cell").time();
        cells.required("cell").oneOf(Answer.class);
        cells.refuse("ROLE_NOT_ALLOWED", "id", "This role may not act for a partner.");

        assertThat(cells.problems())
                .extracting(Problem::code)
                .containsExactly("BAD_FORMAT", "UNKNOWN_VALUE", "ROLE_NOT_ALLOWED");
    }

    @Test
    void freeTextAndPersonalCellsAreNeverShown() {
        CellReader cells = cells("Ann Miller <ann>");

        cells.required("cell").text(5);
        cells.required("cell").personal().matching(ID.atMost(99));
        cells.required("cell").personal().list(1, ID.atMost(99));
        cells.required("cell").personal().time();

        assertThat(cells.problems())
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("Ann", "ann", "Miller"));
        assertThat(cells.problems().get(0).message())
                .isEqualTo("The text has 16 characters, at most 5 are allowed. Shorten it.");
    }

    @Test
    void lostZerosAreRecognisedWhereTheWidthIsKnown() {
        CellReader cells = cells("123");

        cells.required("cell").matching(TextForm.digits(6, "000123"));

        assertThat(cells.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "\"123\" does not fit. Allowed: 6 digits, such as 000123. Maybe a spreadsheet dropped leading zeros: format the column as text.");
    }
}
