package org.claimclock.export.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    private static final String WORKBOOK =
            "For finance: a copy of the lines for a spreadsheet; loaders take the CSV file";

    /** Describes a night's files. */
    public static DataPackage of(List<WrittenTable> tables, OtherFiles others, Controls controls, Instant started) {
        List<Resource> resources = new ArrayList<>();
        tables.forEach(table -> resources.add(Resource.of(table)));
        resources.add(Resource.page(others.report(), "For all: the run on one page"));
        others.workbooks().forEach(file -> resources.add(Resource.workbook(file, WORKBOOK)));
        return new DataPackage(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                "claimclock-" + controls.asOf(),
                "Claimclock, night of " + controls.asOf(),
                started.toString(),
                List.copyOf(resources),
                controls);
    }

    /** What stands in the file, and what a signature is made over. */
    public byte[] bytes() {
        return Json.of(this);
    }
}
