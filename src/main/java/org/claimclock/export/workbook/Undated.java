package org.claimclock.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment at which it was made, which fastexcel writes down unasked. */
record Undated(Path workbook) {

    private static final String PROPERTIES = "docProps/core.xml";

    /** The first day that the format can hold. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Leaves the stream open. */
    void copyTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile dated = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> parts = dated.stream()
                    .sorted(Comparator.comparing(Undated::rank).thenComparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry part : parts) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(NO_TIME);
                zip.putNextEntry(undated);
                try (InputStream in = dated.getInputStream(part)) {
                    copy(part, in, zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** The list of types stands first, as readers of the format expect. */
    private static int rank(ZipEntry part) {
        return part.getName().equals("[Content_Types].xml") ? 0 : 1;
    }

    private static void copy(ZipEntry part, InputStream in, OutputStream out) throws IOException {
        if (part.getName().equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
