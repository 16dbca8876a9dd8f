package org.claimclock.export.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.csv.CsvWriter;
import org.claimclock.csv.WrittenFile;

/**
 * One CSV file of the outbox: UTF-8 without byte order mark, RFC 4180 with the fewest quotes, LF, a header row even where there is no other.
 *
 * @param <T> what a row is made of
 */
public interface OutputTable<T> {

    /** The name of the file, without folder: {@code notices.csv}. */
    String file();

    /** One sentence for who opens the package: who it is for and what it holds. */
    String title();

    List<Column> columns();

    /** The columns that no two rows share; empty where rows may repeat. */
    default List<String> key() {
        return List.of();
    }

    /** The row, one cell a column. */
    List<String> cells(T row);

    /**
     * Writes the file anew and syncs it.
     *
     * @throws IOException if the disk refuses it, or the file is there already
     */
    default WrittenTable write(Path folder, Rows<? extends T> rows) throws IOException {
        List<String> header = columns().stream().map(Column::name).toList();
        try (CsvWriter writer = CsvWriter.create(folder.resolve(file()), header)) {
            rows.forEach(row -> append(writer, cells(row)));
            WrittenFile written = writer.finish();
            return new WrittenTable(this, written);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(CsvWriter writer, List<String> cells) {
        try {
            writer.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
