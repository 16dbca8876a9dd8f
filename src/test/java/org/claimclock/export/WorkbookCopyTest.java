package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.export.proof.Verification;
import org.claimclock.export.seal.Seal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the finance file for who opens it in a spreadsheet. */
class WorkbookCopyTest {

    private static final Additions WITH_WORKBOOK = new Additions(Seal.NONE, true);

    @TempDir
    Path outbox;

    private Path publish(String name) {
        HardNights.publish(outbox.resolve(name), WITH_WORKBOOK);
        return outbox.resolve(name).resolve("2021-03-08").resolve("eligible-claims.xlsx");
    }

    private static List<Row> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static Cell cell(List<Row> rows, int row, String column) {
        int at = rows.get(0).stream().map(Cell::getText).toList().indexOf(column);
        return rows.get(row).getCell(at);
    }

    @Test
    void idsStayTextAndDaysAreDays() throws IOException {
        List<Row> rows = rows(publish("one"));

        assertThat(rows).hasSize(3);
        assertThat(cell(rows, 1, "line_id").getType()).isEqualTo(CellType.STRING);
        assertThat(cell(rows, 1, "line_id").getText()).isEqualTo(HardNights.DIGITS);
        assertThat(cell(rows, 1, "partner_id").getText()).isEqualTo("0000004711");
        assertThat(cell(rows, 2, "claim_id").getText()).isEqualTo("1E5");
        assertThat(cell(rows, 1, "line_no").getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell(rows, 1, "submitted_on").getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell(rows, 1, "submitted_on").asDate()).isEqualTo("2021-02-22T00:00:00");
        assertThat(cell(rows, 1, "submitted_on").getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(cell(rows, 1, "subscription_id")).isNull();
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException, InterruptedException {
        Path one = publish("one");
        Thread.sleep(1_100); // the format counts seconds
        Path other = publish("other");

        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void theCopyIsCoveredByTheChecksumsAndDescribedAsWhatItIs() throws IOException {
        Path night = publish("one").getParent();
        JsonNode described = JsonMapper.shared().readTree(Files.readAllBytes(night.resolve("datapackage.json")));

        assertThat(night.toFile().list()).hasSize(10);
        assertThat(Verification.of(night)).isEmpty();
        JsonNode copy = described.at("/resources/7");
        assertThat(copy.at("/name").asString()).isEqualTo("eligible-claims-xlsx");
        assertThat(copy.has("type")).isFalse();
        assertThat(copy.has("schema")).isFalse();
        assertThat(copy.at("/mediatype").asString())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
