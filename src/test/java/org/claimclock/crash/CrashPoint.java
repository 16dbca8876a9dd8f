package org.claimclock.crash;

/**
 * The boundaries of a run, in the order in which a run comes to them. The plug is pulled when a method of the program is entered or has returned for the
 * n-th time, so the program itself knows nothing of these points.
 */
enum CrashPoint implements Place {
    BOOK_OPENED(Side.AFTER, "register.Register", "open", 1),
    NIGHT_BEGUN(Side.AFTER, "register.Nights", "begin", 1),
    NIGHT_NOTED_AND_ITS_JOB_NOT(Side.BEFORE, "nightly.BatchEngine", "run", 1),
    JOB_NOTED(Side.BEFORE, "nightly.Nights", "intake", 1),
    HALF_READ_FILES_FORGOTTEN(Side.AFTER, "intake.FileIntake", "forgetHalfRead", 1),
    FIRST_FILE_CHECKED(Side.AFTER, "intake.Inspection", "of", 1),
    FIRST_FILE_BEGUN(Side.AFTER, "register.InputFiles", "begin", 1),
    WITHIN_A_CHUNK(Side.AFTER, "register.Events", "record", 1),
    BETWEEN_TWO_CHUNKS(Side.BEFORE, "register.Events", "record", 2),
    FIRST_FILE_RECORDED_AND_NOT_CLOSED(Side.BEFORE, "register.InputFiles", "close", 1),
    FIRST_FILE_CLOSED(Side.BEFORE, "register.InputFiles", "begin", 2),
    LAST_FILE_CLOSED(Side.BEFORE, "register.Reconciliation", "afterIntake", 1),
    INTAKE_RECONCILED(Side.AFTER, "register.Reconciliation", "afterIntake", 1),
    INTAKE_NOTED(Side.BEFORE, "nightly.Nights", "progress", 1),
    FIRST_CLAIMS_PLANNED(Side.BEFORE, "nightly.Watch", "planned", 1),
    AGENDA_HALF_DRAWN(Side.BEFORE, "register.Agenda", "addDue", 1),
    WITHIN_THE_DRAWING_OF_THE_AGENDA(Side.AFTER, "register.Agenda", "addDue", 1),
    AGENDA_DRAWN(Side.BEFORE, "register.Agenda", "after", 1),
    WITHIN_THE_FIRST_BATCH(Side.AFTER, "register.Agenda", "done", 1),
    FIRST_BATCH_WALKED(Side.BEFORE, "progress.Rounds", "done", 1),
    SECOND_BATCH_WALKED(Side.BEFORE, "progress.Rounds", "done", 2),
    LAST_BATCH_WALKED(Side.BEFORE, "register.Reconciliation", "afterWalk", 1),
    WALK_RECONCILED(Side.AFTER, "register.Reconciliation", "afterWalk", 1),
    WALK_NOTED(Side.BEFORE, "nightly.Nights", "publish", 1),
    FOLDER_MADE(Side.BEFORE, "export.Outbox", "write", 1),
    FIRST_TABLE_BEGUN(Side.AFTER, "csv.CsvWriter", "create", 1),
    FIRST_TABLE_WRITTEN(Side.BEFORE, "csv.CountedOutput", "sync", 1),
    FIRST_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 1),
    SECOND_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 2),
    THIRD_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 3),
    FOURTH_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 4),
    FIFTH_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 5),
    LAST_TABLE_SYNCED(Side.AFTER, "csv.CountedOutput", "sync", 6),
    REPORT_SYNCED(Side.AFTER, "export.pack.SyncedFile", "write", 1),
    PACKAGE_SYNCED(Side.AFTER, "export.pack.SyncedFile", "write", 2),
    CHECKSUMS_SYNCED(Side.BEFORE, "export.BalanceBeside", "require", 1),
    BALANCE_HOLDS(Side.AFTER, "export.BalanceBeside", "require", 1),
    FOLDER_READ_BACK(Side.AFTER, "export.Publisher", "readBack", 1),
    FOLDER_SYNCED(Side.BEFORE, "export.Publisher", "appear", 1),
    FOLDER_RENAMED(Side.AFTER, "export.Publisher", "appear", 1),
    PUBLISHED_AND_NIGHT_OPEN(Side.BEFORE, "register.Nights", "finish", 1),
    NIGHT_CLOSED(Side.AFTER, "register.Nights", "finish", 1),
    CLOSING_NOTED(Side.BEFORE, "nightly.FilesOfTheNight", "clear", 1),
    FIRST_INPUT_NOT_YET_MOVED(Side.BEFORE, "intake.inbox.Archive", "move", 1),
    SIDECAR_MOVED_AND_ITS_FILE_NOT(Side.BEFORE, "intake.inbox.Archive", "move", 2),
    FIRST_INPUT_MOVED(Side.AFTER, "intake.inbox.Archive", "keep", 1),
    SECOND_INPUT_MOVED(Side.AFTER, "intake.inbox.Archive", "keep", 2),
    REFUSED_FILE_NOT_YET_MOVED(Side.BEFORE, "nightly.FilesOfTheNight", "refuse", 1),
    REFUSED_FILE_MOVED(Side.AFTER, "nightly.FilesOfTheNight", "refuse", 1),
    INBOX_CLEARED(Side.AFTER, "nightly.FilesOfTheNight", "clear", 1),
    JOB_COMPLETED(Side.AFTER, "nightly.BatchEngine", "run", 1),
    BOOK_NOT_YET_CLOSED(Side.BEFORE, "register.Register", "close", 1),
    BOOK_CLOSED(Side.AFTER, "register.Register", "close", 1);

    private final Call call;

    CrashPoint(Side side, String type, String method, int time) {
        this.call = Call.ofOurs(side, type, method, time);
    }

    @Override
    public Call call() {
        return call;
    }
}
