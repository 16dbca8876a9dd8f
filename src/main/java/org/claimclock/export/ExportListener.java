package org.claimclock.export;

/** Is told how far the publishing of a night has come. */
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

    /**
     * Called while the night's claims are held against what finance was handed, once in a while.
     *
     * @param claims that were looked at so far
     */
    default void checked(long claims) {}

    /**
     * Called once in a while and at the end of each file.
     *
     * @param rows of this part that are written so far
     */
    void written(Part part, long rows);
}
