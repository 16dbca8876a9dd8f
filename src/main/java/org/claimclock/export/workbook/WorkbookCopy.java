package org.claimclock.export.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.export.pack.SyncedFile;
import org.claimclock.export.table.Column;
import org.claimclock.export.table.OutputTable;
import org.claimclock.export.table.Rows;
import org.dhatim.fastexcel.Workbook;

/**
 * A table as {@code .xlsx}: the same rows in the same order, a sheet for each million of them. Same rows, same bytes: nothing in it tells when or
 * by whom it was made.
 *
 * @param <T> what a row is made of
 */
public record WorkbookCopy<T>(OutputTable<T> table) {

    private static final int SHEET = 1_000_000;
    private static final int FLUSH = 1_000;

    /** {@code eligible-claims.xlsx} for {@code eligible-claims.csv}. */
    public String file() {
        return table.file().replace(".csv", ".xlsx");
    }

    /**
     * Writes the file anew and syncs it.
     *
     * @throws IOException if the disk refuses it, or the file is there already
     */
    public SyncedFile write(Path folder, Rows<? extends T> rows) throws IOException {
        Path dated = folder.resolve(file() + ".dated");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated), 1 << 16)) {
            fill(out, rows);
        }
        SyncedFile written = SyncedFile.write(folder.resolve(file()), out -> new Undated(dated).copyTo(out));
        Files.delete(dated);
        return written;
    }

    private void fill(OutputStream out, Rows<? extends T> rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "Claimclock", null)) {
            Sheets sheets = new Sheets(workbook);
            rows.forEach(row -> sheets.append(table.cells(row)));
            sheets.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The sheets as they grow; only the rows since the last flush are in memory. */
    private final class Sheets {

        private final Workbook workbook;
        private final List<Column> columns = table.columns();
        private Sheet sheet;
        private int number = 1;

        Sheets(Workbook workbook) {
            this.workbook = workbook;
            this.sheet = begin();
        }

        private Sheet begin() {
            String name = table.file().replace(".csv", "") + (number == 1 ? "" : " " + number);
            return Sheet.begin(workbook.newWorksheet(name), columns);
        }

        void append(List<String> cells) {
            try {
                if (sheet.rows() == SHEET) {
                    sheet.finish();
                    number++;
                    sheet = begin();
                }
                sheet.append(cells);
                if (sheet.rows() % FLUSH == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
