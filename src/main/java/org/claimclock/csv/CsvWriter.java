package org.claimclock.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Writes one CSV file: UTF-8 without byte order mark, header first, LF, quotes only around a value that holds a comma, a quote or a line end,
 * nothing else changed. Same values, same bytes.
 *
 * <pre>{@code
 * try (CsvWriter writer = CsvWriter.create(path, columns)) {
 *     writer.write(List.of("C-1", "SUBMITTED"));
 *     WrittenFile written = writer.finish();         // synced to disk; without it the file is unfinished
 * }
 * }</pre>
 *
 * Errors of the disk come out of {@link #write} or, at the latest, of {@link #finish}; opencsv alone would swallow them.
 */
public final class CsvWriter implements AutoCloseable {

    private final String name;
    private final List<String> columns;
    private final CountedOutput out;
    private final CSVWriter csv;
    private long rows;

    private CsvWriter(String name, List<String> columns, CountedOutput out) throws IOException {
        this.name = name;
        this.columns = columns;
        this.out = out;
        var encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.csv = new CSVWriter(
                new BufferedWriter(new OutputStreamWriter(out, encoder), 1 << 16),
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                "\n");
        put(columns);
    }

    /**
     * Begins a file with its header.
     *
     * @throws IOException if it cannot be written, or is there already
     */
    public static CsvWriter create(Path file, List<String> columns) throws IOException {
        return open(file, columns, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static CsvWriter open(Path file, List<String> columns, OpenOption... how) throws IOException {
        FileChannel channel = FileChannel.open(file, how);
        try {
            return new CsvWriter(String.valueOf(file.getFileName()), List.copyOf(columns), new CountedOutput(channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Writes one row.
     *
     * @param cells one for each column, empty text for no value
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public void write(List<String> cells) throws IOException {
        put(cells);
        rows++;
    }

    private void put(List<String> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%s: %d cells for %d columns".formatted(name, cells.size(), columns.size()));
        }
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            throw new IllegalArgumentException(name + ": a row of one empty cell is read back as a blank line");
        }
        csv.writeNext(cells.toArray(String[]::new), false);
        surface(csv.getException());
    }

    /** Flushes, checks, and syncs the file to disk. Nothing can be written after it. */
    public WrittenFile finish() throws IOException {
        if (csv.checkError()) {
            surface(csv.getException());
        }
        out.sync();
        csv.close();
        return new WrittenFile(name, columns, rows, out.count(), out.sha256());
    }

    private void surface(IOException swallowed) throws IOException {
        if (swallowed != null) {
            throw new IOException(
                    String.format(Locale.ROOT, "%s could not be written after row %,d", name, rows), swallowed);
        }
    }

    /** Lets the file go; one that was not finished stays behind unfinished. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
