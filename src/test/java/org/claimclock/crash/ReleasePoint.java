package org.claimclock.crash;

/** The boundaries of a night that is held, of its release, of a rollback, and of a night that other rules are chosen for meanwhile. */
enum ReleasePoint implements Place {
    COMPARED_AND_FILE_NOT_CLOSED(Side.BEFORE, "nightly.release.ChangedClaimsFile", "finish"),
    COMPARED_AND_HOLD_NOT_NOTED(Side.BEFORE, "register.Holds", "put"),
    WITHIN_THE_NOTE_OF_THE_HOLD(Side.AFTER, "register.Holds", "put"),
    HOLD_NOTED_AND_FILES_NOT_FORGOTTEN(Side.BEFORE, "nightly.InputOfTheNight", "forget"),
    FILES_FORGOTTEN(Side.AFTER, "nightly.InputOfTheNight", "forget"),
    APPROVAL_NOT_YET_WRITTEN(Side.BEFORE, "rulebook.release.RulesLock", "add"),
    APPROVAL_WRITTEN_AND_FOLDER_NOT(Side.AFTER, "rulebook.release.RulesLock", "add"),
    FOLDER_NOT_YET_TOLD(Side.AFTER, "nightly.release.FolderContents", "findReplacedBy"),
    NOTHING_RELEASED(Side.BEFORE, "register.Holds", "put"),
    RELEASED_AND_BOOK_OPEN(Side.BEFORE, "register.Register", "close"),
    FILES_READ(Side.BEFORE, "nightly.Nights", "progress"),
    FIRST_BATCH_WALKED(Side.BEFORE, "progress.Rounds", "done");

    private final Call call;

    ReleasePoint(Side side, String type, String method) {
        this.call = Call.ofOurs(side, type, method, 1);
    }

    @Override
    public Call call() {
        return call;
    }
}
