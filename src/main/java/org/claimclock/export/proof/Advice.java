package org.claimclock.export.proof;

import java.util.Set;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.seal.Seal;

/** What to do about a file that is not what it was. */
final class Advice {

    static final String UNREADABLE = "Maybe see who may read the folder.";

    static final String EDITED_PACKAGE = "Maybe the package was edited: take it from a backup.";

    /** They name the run that made them, so a repeated night has others. */
    private static final Set<String> OF_ONE_RUN = Set.of(DataPackage.FILE, Checksums.FILE, Seal.FILE);

    private Advice() {}

    /** {@code take it from a backup ...}, the end of a sentence. */
    static String restore(String file) {
        return OF_ONE_RUN.contains(file)
                ? "take it from a backup"
                : "take it from a backup, or from the night repeated with run --replay";
    }
}
