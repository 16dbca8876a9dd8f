package org.claimclock.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

    @TempDir
    Path folder;

    private Reading read(String content) {
        return Reading.of(folder, content);
    }

    @Test
    void rowsKeepTheirPhysicalLineThroughBlankLinesAndQuotedLineEnds() {
        Reading reading = read("id,name,size\n1,Hose,5\n\n2,\"Long\nHose\",6\n3,Pipe,7\n");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "4: 2/Long\nHose/6", "6: 3/Pipe/7");
        assertThat(reading.counts()).isEqualTo("5 = 3 read + 0 refused + 1 header + 1 blank");
        assertThat(reading.report().whole()).isTrue();
        assertThat(reading.report().warnings()).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderWithSpacesAroundThemAndOthersOfOnesOwn() {
        Reading reading = read("size, id ,x_shelf,name\n5, 007 ,A-3, Hose \n");

        assertThat(reading.values()).containsExactly("2: 007/Hose/5");
        assertThat(reading.rows().get(0).cell("note")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFFid,name,size\n1,Hose,5\n").values()).containsExactly("2: 1/Hose/5");
    }

    @Test
    void lineEndsOfAllKindsMayBeMixed() {
        Reading reading = read("id,name,size\r1,Hose,5\r\n2,Pipe,6\n3,\"a\r\nb\",7\r\r4,Bolt,8\r\n");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "3: 2/Pipe/6", "4: 3/a\r\nb/7", "7: 4/Bolt/8");
        assertThat(reading.counts()).isEqualTo("6 = 4 read + 0 refused + 1 header + 1 blank");
    }

    @Test
    void quotesCommasAndBackslashesInAQuotedCellArriveAsTheyWereMeant() {
        Reading reading = read("id,name,size\n1,\"5\"\" hose, long\",\"\"\n2,C:\\temp\\,\"\"\"\"\n");

        assertThat(reading.values()).containsExactly("2: 1/5\" hose, long/", "3: 2/C:\\temp\\/\"");
    }

    @Test
    void aLastLineWithoutLineEndCountsIfItIsComplete() {
        Reading reading = read("id,name,size\n1,Hose,5\n2,Pipe,6");

        assertThat(reading.values()).containsExactly("2: 1/Hose/5", "3: 2/Pipe/6");
        assertThat(reading.report().warnings())
                .containsExactly("Line 3, the last one, has no line end. It was read, for it is complete.");
    }

    @Test
    void aFileOfAHeaderAloneIsWholeAndHasNoRows() {
        Reading reading = read("id,name,size");

        assertThat(reading.records()).isEmpty();
        assertThat(reading.report().whole()).isTrue();
        assertThat(reading.counts()).isEqualTo("1 = 0 read + 0 refused + 1 header + 0 blank");
    }

    @Test
    void commentsAreSkippedInTablesAndAreRowsInFeeds() {
        String content = "# How to edit: ...\nid,name,size\n#1,Hose,5\n";
        CsvColumns table = Reading.ORDERS.withComments();

        Reading feed = read(content.substring(content.indexOf('\n') + 1));
        assertThat(feed.values()).containsExactly("2: #1/Hose/5");

        read(content);
        Reading asTable = Reading.of(folder.resolve("orders.csv"), table, CsvLimits.DEFAULT);
        assertThat(asTable.values()).isEmpty();
        assertThat(asTable.counts()).isEqualTo("3 = 0 read + 0 refused + 1 header + 2 blank");
    }

    @Test
    void bytesAndChecksumAreThoseOfTheFileOnDisk() {
        FileTally tally = read("id,name,size\n").report().tally();

        assertThat(tally.bytes()).isEqualTo(13);
        assertThat(tally.sha256()).isEqualTo("d8113a0c2b52dffd14c1060341bec4bc590ce7ce20ccc7ad0cae526acb89c84f");
    }

    @Test
    void rowsThatAStageRefusesMoveFromReadToRefused() {
        FileTally tally = read("id,name,size\n1,a,1\n2,b,2\n").report().tally().refusing(1);

        assertThat(tally.records()).isEqualTo(new RecordCounts(3, 1, 1, 1, 0));
        assertThat(tally.records().balance()).isTrue();
    }

    @Test
    void aColumnThatWasNotDeclaredIsOurMistake() {
        CsvRow row = read("id,name,size\n1,a,1\n").rows().get(0);

        assertThatThrownBy(() -> row.cell("colour")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowNeverPrintsItsCells() {
        Reading reading = read("id,name,size\n1,Ann,5\n2,Bob\n");

        assertThat(reading.records())
                .allSatisfy(record -> assertThat(record.toString()).doesNotContain("Ann", "Bob"));
    }

    @Test
    void aRecordKnowsItsFirstAndItsLastLine() {
        Reading reading = read("id,name,size\n1,\"a\nb\",5\n2,Bob\n3,Ann,\"\n\n\"\n");

        assertThat(reading.records())
                .extracting(CsvRecord::line, CsvRecord::lastLine)
                .containsExactly(tuple(2L, 3L), tuple(4L, 4L), tuple(5L, 7L));
    }
}
