package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvLimits;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.FileReport;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.proof.PackageReading.Described;

/** A file whose bytes are right against the rest that its package says of it: size, columns, rows. */
record TableCheck(Path folder, Described described) {

    List<Discrepancy> discrepancies() throws IOException {
        List<Discrepancy> found = new ArrayList<>();
        expect(found, "bytes", described.bytes(), Files.size(folder.resolve(described.path())));
        if (!described.columns().isEmpty()) {
            FileReport report = CsvReader.inspect(
                    folder.resolve(described.path()),
                    new CsvColumns(described.columns(), List.of(), false),
                    CsvLimits.OWN);
            report.faults().forEach(fault -> found.add(unreadable(fault.message())));
            if (report.whole()) {
                expect(found, "rows", described.rows(), report.tally().records().read());
                expect(found, "damaged rows", 0, report.tally().records().refused());
            }
        }
        return found;
    }

    private void expect(List<Discrepancy> found, String what, long expected, long actual) {
        if (expected != actual) {
            found.add(new Discrepancy(
                    Kind.WRONG_DESCRIPTION,
                    described.path(),
                    expected + " " + what + ", as the package says",
                    Long.toString(actual),
                    Advice.EDITED_PACKAGE));
        }
    }

    private Discrepancy unreadable(String message) {
        return new Discrepancy(
                Kind.WRONG_DESCRIPTION,
                described.path(),
                "columns " + described.columns(),
                message,
                Advice.EDITED_PACKAGE);
    }
}
