package org.claimclock.register;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * Sees every error of the embedded database, whoever caused it. The first that comes of its files, and not of a statement, a constraint or a
 * serialization, ends the process.
 */
record StorageGuard(Path folder) implements SQLExceptionOverride {

    private static final long MEGABYTE = 1 << 20;
    private static final int GENERAL = 458;
    private static final int OUT_OF_MEMORY = 460;

    /** HSQLDB's numbers: file input/output, modified without its backup, general, data file, input/output, size limits, backup. */
    private static final Set<Integer> OF_STORAGE = Set.of(452, 454, GENERAL, 466, 467, 468, 470, 471);

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        int number = Math.abs(fault.getErrorCode());
        if (number == OUT_OF_MEMORY) {
            LastWord.outOfMemory();
        }
        LastWord.ifOutOfMemory(fault);
        if (OF_STORAGE.contains(number)) {
            LastWord.say(message(fault));
        }
        return Override.CONTINUE_EVICT;
    }

    String message(SQLException fault) {
        long free = folder.toFile().getUsableSpace() / MEGABYTE;
        String what = free < 1
                ? "the disk of the book in " + folder + " is full"
                : "the book in " + folder + " could not be written or read";
        return what + ": " + fault.getMessage() + ". " + free + " MB are free there."
                + " The run ended at once, so that nothing is written after it. Maybe delete old files, or move the data folder"
                + " to a larger disk.";
    }
}
