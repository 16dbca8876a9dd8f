package org.claimclock.export;

/** Is told how far the writing of a night has come, once in a while and at the end of each file. */
@FunctionalInterface
public interface ExportListener {

    ExportListener SILENT = (part, rows) -> {};

    /** What is written row by row. */
    enum Part {
        LINES,
        NOTICES,
        ESCALATIONS,
        EXCEPTIONS,
        REJECTED,
        STATUSES
    }

    /** @param rows of this part that are written so far */
    void written(Part part, long rows);
}
