package org.claimclock.export.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.claimclock.csv.WrittenFile;
import org.claimclock.export.table.WrittenTable;
import org.jspecify.annotations.Nullable;

/**
 * One file, as the Data Package standard describes it.
 *
 * @param type {@code table}, or null for a file that is none
 * @param encoding null for a file that is no text
 * @param rows without the header
 * @param hash {@code sha256:} and 64 hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Resource(
        String name,
        @Nullable String type,
        String path,
        String title,
        String format,
        String mediatype,
        @Nullable String encoding,
        @Nullable Dialect dialect,
        @Nullable TableSchema schema,
        @Nullable Long rows,
        long bytes,
        String hash) {

    static Resource of(WrittenTable written) {
        WrittenFile file = written.file();
        return new Resource(
                nameOf(file.name()),
                "table",
                file.name(),
                written.table().title(),
                "csv",
                "text/csv",
                "utf-8",
                Dialect.OURS,
                TableSchema.of(written.table()),
                file.rows(),
                file.bytes(),
                DataPackage.SHA_256 + file.sha256());
    }

    static Resource page(SyncedFile file, String title) {
        return new Resource(
                nameOf(file.name()),
                null,
                file.name(),
                title,
                "html",
                "text/html",
                "utf-8",
                null,
                null,
                null,
                file.bytes(),
                DataPackage.SHA_256 + file.sha256());
    }

    /** A copy of a table for a spreadsheet; the CSV file beside it is the one that loaders read. */
    static Resource workbook(SyncedFile file, String title) {
        return new Resource(
                nameOf(file.name()) + "-xlsx",
                null,
                file.name(),
                title,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                null,
                null,
                null,
                null,
                file.bytes(),
                DataPackage.SHA_256 + file.sha256());
    }

    private static String nameOf(String file) {
        return file.substring(0, file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
