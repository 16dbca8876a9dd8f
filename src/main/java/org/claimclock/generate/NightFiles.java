package org.claimclock.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimclock.csv.CsvWriter;
import org.claimclock.csv.WrittenFile;
import org.claimclock.generate.life.Row;
import org.claimclock.generate.life.Sheet;

/** The files of a few consecutive nights, all open at once; a file begins with its first row, for two empty ones would be the same file twice. */
final class NightFiles implements AutoCloseable {

    private final Path target;
    private final Plan.Nights nights;
    private final int first;
    private final List<Map<Sheet, CsvWriter>> writers = new ArrayList<>();

    /**
     * Begins the folders.
     *
     * @param first the number of the first of these nights, from 0
     * @param count how many nights
     */
    NightFiles(Path target, Plan.Nights nights, int first, int count) throws IOException {
        this.target = target;
        this.nights = nights;
        this.first = first;
        for (int night = first; night < first + count; night++) {
            Files.createDirectory(folder(night));
            writers.add(new EnumMap<>(Sheet.class));
        }
    }

    private Path folder(int night) {
        return target.resolve(nights.folder(night));
    }

    /** Writes the row if one of these nights brings it. What was delivered before the first night of all comes with it. */
    void write(Row row) throws IOException {
        long place = Math.max(0, row.delivered() - nights.from().toEpochDay()) - first;
        if (place < 0 || place >= writers.size()) {
            return;
        }
        Map<Sheet, CsvWriter> night = writers.get((int) place);
        CsvWriter writer = night.get(row.sheet());
        if (writer == null) {
            Path file = folder(first + (int) place).resolve(row.sheet().fileName());
            writer = CsvWriter.create(file, row.sheet().columns());
            night.put(row.sheet(), writer);
        }
        writer.write(row.cells());
    }

    List<WrittenFile> finish() throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        for (Map<Sheet, CsvWriter> night : writers) {
            for (CsvWriter writer : night.values()) {
                written.add(writer.finish());
            }
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        for (Map<Sheet, CsvWriter> night : writers) {
            for (CsvWriter writer : night.values()) {
                writer.close();
            }
        }
    }
}
