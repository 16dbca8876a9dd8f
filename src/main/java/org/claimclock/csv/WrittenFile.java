package org.claimclock.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FileFault;

/**
 * What a {@link CsvWriter} believes to have written.
 *
 * @param name the name of the file, without its folder
 * @param columns the header
 * @param rows without the header
 * @param bytes size in bytes
 * @param sha256 64 hexadecimal digits in lower case
 */
public record WrittenFile(String name, List<String> columns, long rows, long bytes, String sha256) {

    public WrittenFile {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the file back from disk, counts and hashes again, and says how it differs from what was written; empty if it does not.
     *
     * @param directory where the file is now, before or after a rename of its folder
     */
    public List<String> differences(Path directory) {
        CsvColumns all = new CsvColumns(columns, List.of(), false);
        FileReport found = CsvReader.inspect(directory.resolve(name), all, CsvLimits.OWN);
        List<String> differences = new ArrayList<>();
        for (FileFault fault : found.faults()) {
            differences.add(fault.toString());
        }
        compare(differences, "rows", rows, found.tally().records().read());
        compare(differences, "damaged rows", 0, found.tally().records().refused());
        compare(differences, "bytes", bytes, found.tally().bytes());
        compare(differences, "SHA-256", sha256, found.tally().sha256());
        return List.copyOf(differences);
    }

    /** Like {@link #differences}, for those who cannot go on with a file that differs. */
    public void verify(Path directory) throws IOException {
        List<String> differences = differences(directory);
        if (!differences.isEmpty()) {
            throw new IOException("what was read back is not what was written: " + String.join("; ", differences));
        }
    }

    private void compare(List<String> differences, String what, Object written, Object found) {
        if (!written.toString().equals(found.toString())) {
            differences.add("%s: %s %s were written, %s found".formatted(name, written, what, found));
        }
    }
}
