package org.claimclock.export.pack;

import java.util.List;

/**
 * The files of a night that are no tables.
 *
 * @param report the page for people
 * @param workbooks copies of tables for a spreadsheet, none as a rule
 */
public record OtherFiles(SyncedFile report, List<SyncedFile> workbooks) {

    public OtherFiles {
        workbooks = List.copyOf(workbooks);
    }
}
