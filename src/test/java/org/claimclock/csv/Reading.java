package org.claimclock.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FileFault;

/** A file that has been read to its end: what a test looks at. */
record Reading(FileReport report, List<CsvRecord> records, long lookAhead) {

    static final CsvColumns ORDERS = CsvColumns.required("id", "name", "size").optional("note");

    static Reading of(Path file, CsvColumns columns, CsvLimits limits) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(file, columns, limits)) {
            reader.forEachRemaining(records::add);
            return new Reading(reader.report(), List.copyOf(records), reader.lookAhead());
        }
    }

    static Reading of(Path folder, String name, byte[] content) {
        try {
            return of(Files.write(folder.resolve(name), content), ORDERS, CsvLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(Path folder, String content) {
        return of(folder, "orders.csv", content.getBytes(UTF_8));
    }

    static Reading of(Path folder, String content, CsvColumns columns) {
        of(folder, content);
        return of(folder.resolve("orders.csv"), columns, CsvLimits.DEFAULT);
    }

    List<CsvRow> rows() {
        return records.stream()
                .filter(CsvRow.class::isInstance)
                .map(CsvRow.class::cast)
                .toList();
    }

    /** Each row as {@code line: id/name/size}. */
    List<String> values() {
        return rows().stream()
                .map(row -> "%d: %s/%s/%s".formatted(row.line(), row.cell("id"), row.cell("name"), row.cell("size")))
                .toList();
    }

    List<String> problems() {
        return records.stream()
                .filter(DamagedRow.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    List<Long> damagedLines() {
        return records.stream()
                .filter(DamagedRow.class::isInstance)
                .map(CsvRecord::line)
                .toList();
    }

    List<FileFault.Code> faults() {
        return report.faults().stream().map(FileFault::code).toList();
    }

    String counts() {
        RecordCounts counts = report.tally().records();
        return "%d = %d read + %d refused + %d header + %d blank"
                .formatted(counts.records(), counts.read(), counts.refused(), counts.header(), counts.blank());
    }
}
