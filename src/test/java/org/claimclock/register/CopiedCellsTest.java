package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CopiedCellsTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CopiedCells cells = new CopiedCells(taken::writeBytes);

    @Test
    void rowsAreLinesOfCellsPartedByTabs() throws SQLException {
        cells.text("C-1").number(-7).flag(true).flag(false).date(MON_2021_03_01);
        cells.endRow();
        cells.text("").number(Long.MAX_VALUE);
        cells.endRow();
        cells.send();

        assertThat(lines()).isEqualTo("C-1\t-7\tt\tf\t2021-03-01\n\t9223372036854775807\n");
    }

    @Test
    void nothingIsToldFromTheLettersThatWouldMeanIt() throws SQLException {
        cells.text(null).date(null).text("\\N").text("\\.");
        cells.endRow();
        cells.send();

        assertThat(lines()).isEqualTo("\\N\t\\N\t\\\\N\t\\\\.\n");
    }

    @Test
    void aTextStaysOnItsLineAndInItsCell() throws SQLException {
        cells.text("a\tb\nc\rd\\e \u00e9\ud83d\ude00");
        cells.endRow();
        cells.send();

        assertThat(lines()).isEqualTo("a\\tb\\nc\\rd\\\\e \u00e9\ud83d\ude00\n");
    }

    @Test
    void manyRowsAreSentBeforeTheLast() throws SQLException {
        String wide = "x".repeat(40_000);

        cells.text(wide);
        cells.endRow();
        int afterOne = taken.size();
        cells.text(wide);
        cells.endRow();

        assertThat(afterOne).isZero();
        assertThat(taken.size()).isEqualTo(80_002);
    }

    private String lines() {
        return taken.toString(StandardCharsets.UTF_8);
    }
}
