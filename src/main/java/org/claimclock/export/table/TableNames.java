package org.claimclock.export.table;

import java.util.List;

/** The six files that every night has, also a night without a row. */
public final class TableNames {

    public static final List<String> ALL = List.of(
            EligibleClaims.FILE,
            NoticesFile.FILE,
            EscalationsFile.FILE,
            ExceptionsFile.FILE,
            RejectedRowsFile.FILE,
            StatusFile.FILE);

    private TableNames() {}
}
