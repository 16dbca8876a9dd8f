package org.claimclock.export.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.export.table.WrittenTable;

/**
 * {@code datapackage.json}: a Data Package, version 2, with one more object {@code controls}.
 *
 * @param created when the run that made it was started, the only time in the whole folder
 */
public record DataPackage(
        @JsonProperty("$schema") String profile,
        String name,
        String title,
        String created,
        List<Resource> resources,
        Controls controls) {

    public static final String FILE = "datapackage.json";

    /** What stands before the digits of a file's {@code hash}. */
    public static final String SHA_256 = "sha256:";

    /**
     * Describes a night's files.
     *
     * @param report the page for people, the one file that is no table
     */
    public static DataPackage of(List<WrittenTable> tables, SyncedFile report, Controls controls, Instant started) {
        List<Resource> resources = new ArrayList<>();
        tables.forEach(table -> resources.add(Resource.of(table)));
        resources.add(Resource.page(report, "For all: the run on one page"));
        return new DataPackage(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                "claimclock-" + controls.asOf(),
                "Claimclock, night of " + controls.asOf(),
                started.toString(),
                List.copyOf(resources),
                controls);
    }

    public SyncedFile write(Path folder) throws IOException {
        return SyncedFile.write(folder.resolve(FILE), Json.of(this));
    }
}
