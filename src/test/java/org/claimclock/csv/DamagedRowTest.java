package org.claimclock.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.csv.file.GzipLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged row costs itself: it is named, and its neighbours are read. */
class DamagedRowTest {

    private static final String QUOTING =
            " Put the whole value in quotes and double each quote inside it: \"5\"\" hose\".";

    @TempDir
    Path folder;

    static Stream<Arguments> damages() {
        return Stream.of(
                arguments(
                        "2,Hose 5\",6",
                        "column name: BAD_FORMAT: A quote stands inside a value that does not begin with one (character 9)."
                                + QUOTING),
                arguments(
                        "2,Hose,6\"",
                        "column size: BAD_FORMAT: A quote stands inside a value that does not begin with one (character 9)."
                                + QUOTING),
                arguments(
                        "2,\"Hose 5\" red\",6",
                        "column name: BAD_FORMAT: Character 11 follows a closing quote, where only a comma may stand."
                                + QUOTING),
                arguments(
                        "2,\"Hose\" ,6",
                        "column name: BAD_FORMAT: A space stands between the closing quote and the comma (character 9). Remove it."),
                arguments(
                        "2, \"Hose\",6",
                        "column name: BAD_FORMAT: A space stands before the opening quote (character 4). Remove the space."),
                arguments(
                        "2,\"Hose,6",
                        "column name: BAD_FORMAT: The quote at character 3 is never closed. Maybe it is not meant, or its partner is missing."
                                + QUOTING),
                arguments(
                        "\"",
                        "column id: BAD_FORMAT: The quote at character 1 is never closed. Maybe it is not meant, or its partner is missing."
                                + QUOTING),
                arguments(
                        "2,Hose",
                        "COLUMN_COUNT: The row has 2 cells, the header 3 columns. Maybe it was cut off, or a line end stands inside a value that is not in quotes."),
                arguments(
                        "2,Hose, red,6",
                        "COLUMN_COUNT: The row has 4 cells, the header 3 columns. Maybe a value with a comma is not in quotes."),
                arguments(
                        "2,Hose,6,",
                        "COLUMN_COUNT: The row has 4 cells, the header 3 columns. It ends with a comma too many. Remove the comma."),
                arguments(
                        "2;Hose;6",
                        "COLUMN_COUNT: The row has 1 cell, the header 3 columns. Maybe its cells are separated by semicolons: use commas."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void costsItselfAndSaysHowToMendIt(String damaged, String message) {
        Reading reading = Reading.of(folder, "id,name,size\n1,Hose,5\n" + damaged + "\n3,\"Pipe, long\",7\n4,Bolt,8\n");

        String place = message.startsWith("column") ? "orders.csv:3, " : "orders.csv:3: ";
        assertThat(reading.problems()).containsExactly(place + message);
        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "4: 3/Pipe, long/7", "5: 4/Bolt/8");
        assertThat(reading.counts()).isEqualTo("5 = 3 read + 1 refused + 1 header + 0 blank");
    }

    private static final String TWO_DAMAGED = "id,name,size\n1,\"Hose,5\n3,Pipe,6\n2,Bolt,7\n4,Hose 5\",8\n5,Nut,9\n";

    @Test
    void aQuoteTooManyAfterAQuoteTooFewSwallowsNothingWhereNoTextMayStand() {
        Reading reading = Reading.of(folder, TWO_DAMAGED, Reading.ORDERS.texts("note"));

        assertThat(reading.values()).containsExactly("3: 3/Pipe/6", "4: 2/Bolt/7", "6: 5/Nut/9");
        assertThat(reading.damagedLines()).containsExactly(2L, 5L);
    }

    @Test
    void whatMayBeATextOrRowsIsRefusedTogetherAndNoneOfItBecomesARow() {
        Reading reading = Reading.of(folder, TWO_DAMAGED);

        assertThat(reading.values()).containsExactly("6: 5/Nut/9");
        assertThat(reading.problems())
                .containsExactly(
                        "orders.csv:2, column name: BAD_FORMAT: The quote that opens here closes in line 5, and the lines may be a text or rows between two damaged ones: all are refused. Mend the quotes of the first and the last line, or send the text without the lines that look like rows.");
        assertThat(reading.counts()).isEqualTo("3 = 1 read + 1 refused + 1 header + 0 blank");
    }

    @Test
    void linesWhoseIdsGoOnCountingAreRows() {
        Reading reading = Reading.of(folder, "id,name,size\n1,\"Hose,5\n2,Pipe,6\n3,Bolt,7\n4,Hose 5\",8\n5,Nut,9\n");

        assertThat(reading.values()).containsExactly("3: 2/Pipe/6", "4: 3/Bolt/7", "6: 5/Nut/9");
        assertThat(reading.damagedLines()).containsExactly(2L, 5L);
        assertThat(reading.report().warnings())
                .containsExactly(
                        "Line 2 opens a quote that line 5 would close, around lines that are rows by their length or their ids: it was taken for damage, and the rows were read.");
    }

    @Test
    void aTextCannotMakeRowsOfItselfByIdsThatComeAgainBelowIt() {
        Reading reading = Reading.of(
                folder, "id,name,size,note\n1,Hose,5,\"hi\n2,Forged,1,\n3,Forged,1,x\"\n2,Pipe,6,\n3,Nut,7,\n");

        assertThat(reading.values()).containsExactly("5: 2/Pipe/6", "6: 3/Nut/7");
        assertThat(reading.damagedLines()).containsExactly(2L);
    }

    @Test
    void whatIsLongerThanAnyTextIsDamage() {
        String rows = "2,Pipe,6\n".repeat(500);

        Reading reading = Reading.of(folder, "id,name,size\n1,\"Hose,5\n" + rows + "4,Hose 5\",8\n5,Nut,9\n");

        assertThat(reading.rows()).hasSize(501);
        assertThat(reading.damagedLines()).containsExactly(2L, 503L);
        assertThat(reading.report().warnings())
                .containsExactly(
                        "Line 2 opens a quote that line 503 would close, around lines that are rows by their length or their ids: it was taken for damage, and the rows were read.");
    }

    @Test
    void aFileThatWeWroteOurselvesHoldsTheTextsThatItSays() {
        Reading reading = Reading.of(write(TWO_DAMAGED), Reading.ORDERS, CsvLimits.OWN);

        assertThat(reading.values()).containsExactly("2: 1/Hose,5\n3,Pipe,6\n2,Bolt,7\n4,Hose 5/8", "6: 5/Nut/9");
    }

    @Test
    void aTextWithoutItsOpeningQuoteIsNotReadAsAShorterOne() {
        Reading reading = Reading.of(
                folder, "id,name,size,note\n1,Hose,5,x\n2,Pipe,6,As I said:\n\nit leaks.\nThanks, Ann\"\n3,Bolt,7,\n");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "7: 3/Bolt/7");
        assertThat(reading.problems().get(0))
                .isEqualTo(
                        "orders.csv:3: BAD_FORMAT: The row seems to go on to line 6, where a text ends with a quote, and no quote opens it. Put the whole text in quotes.");
        assertThat(reading.damagedLines()).containsExactly(3L, 5L, 6L);
    }

    @Test
    void aRaggedRowWithATextIsRefusedWithAllLinesOfTheText() {
        Reading reading = Reading.of(folder, "id,name,size,note\n1,Hose,\"Dear all,\nit leaks\"\n2,Pipe,6,\n");

        assertThat(reading.values()).containsExactly("4: 2/Pipe/6");
        assertThat(reading.records()).extracting(CsvRecord::lastLine).containsExactly(3L, 4L);
    }

    @Test
    void aZeroCostsTheRowThatItStandsIn() {
        Reading reading = Reading.of(folder, "id,name,size\n1,Ho\0se,5\n2,Pipe,6\n3,\"a\n\0\",7\n4,Nut,8\n");

        assertThat(reading.values()).containsExactly("3: 2/Pipe/6", "6: 4/Nut/8");
        assertThat(reading.problems())
                .containsExactly(
                        "orders.csv:2: BAD_FORMAT: Character 5 is zero, which no text holds. Take the row from its source again.",
                        "orders.csv:4: BAD_FORMAT: Character 6 is zero, which no text holds. Take the row from its source again.");
    }

    @Test
    void theHeaderOnceMoreIsNoRow() {
        Reading reading = Reading.of(folder, "id,name,size\n1,Hose,5\nid,name,size\n2,Pipe,6\n");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "4: 2/Pipe/6");
        assertThat(reading.problems())
                .containsExactly(
                        "orders.csv:3: BAD_FORMAT: This is the header once more. Maybe files were joined: remove the line.");
    }

    @Test
    void aQuoteThatIsOpenAtTheEndOfTheFileMayMeanThatItWasCutOff() {
        assertThat(Reading.of(folder, "id,name,size\n1,Hose,5\n2,\"Pi").problems())
                .containsExactly(
                        "orders.csv:3, column name: BAD_FORMAT: The quote at character 3 is never closed. It is the last line and has no line end: maybe the upload was cut off."
                                + QUOTING);
    }

    @Test
    void aTextThatQuotesARowIsStillAText() {
        Reading reading =
                Reading.of(folder, "id,name,size,note\n1,Hose,5,\"As I said:\n9,Fake,9,x\nThanks, Ann\"\n2,Pipe,6,\n");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "5: 2/Pipe/6");
    }

    @Test
    void aRowThatEndsWithTheFileWithinItMayHaveBeenCutOff() {
        assertThat(Reading.of(folder, "id,name,size\n1,Hose,5\n2,Pi").problems())
                .containsExactly(
                        "orders.csv:3: COLUMN_COUNT: The row has 2 cells, the header 3 columns. It is the last line and has no line end: maybe the upload was cut off.");
    }

    @Test
    void limitsAreOfCellsLinesAndRecords() {
        var limits = new CsvLimits(10, 40, 3, 10, GzipLimits.DEFAULT, DoubtfulText.REFUSE);
        Reading.of(
                folder,
                "id,name,size\n1,12345678901,5\n2," + "x".repeat(50)
                        + ",6\n3,\"a\nb\nc\",7\n4,\"a\nb\nc\nd\",8\n5,Nut,9\n");

        Reading reading = Reading.of(folder.resolve("orders.csv"), Reading.ORDERS, limits);

        assertThat(reading.problems().subList(0, 2))
                .containsExactly(
                        "orders.csv:2, column name: TOO_LONG: The value has 11 characters, at most 10 are allowed.",
                        "orders.csv:3: TOO_LONG: The line has more than 40 characters. Maybe its line end, or those of many rows, are missing.");
        assertThat(reading.values()).containsExactly("4: 3/a\nb\nc/7", "11: 5/Nut/9");
        assertThat(reading.damagedLines()).containsExactly(2L, 3L, 7L, 8L, 9L, 10L);
    }

    @Test
    void lookingAheadNeverCostsMoreThanReadingTheFileOnceMore() {
        for (String line : List.of(
                "1,\"Hose,5\n", "1,Hose,\"\n", "1,\",5\n", "1,Hose,5\n", "1,\"\"\"\"\"\n", "\"\n", "1,\"\"\",5\n")) {
            String content = "id,name,size\n1,\"Hose,5\n" + line.repeat(20_000);

            Reading reading = Reading.of(folder, content);

            assertThat(reading.lookAhead()).as(line).isLessThan(content.length());
            assertThat(reading.report().tally().records().balance()).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void aHugeTextCostsNoMoreThanItsLength() {
        String text = "x".repeat(90_000);

        Reading reading = Reading.of(folder, "id,name,size\n" + ("1,\"a\n" + text + ",b\",5\n").repeat(20));

        assertThat(reading.rows()).hasSize(20);
    }

    private Path write(String content) {
        Reading.of(folder, content);
        return folder.resolve("orders.csv");
    }
}
