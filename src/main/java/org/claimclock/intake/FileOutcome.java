package org.claimclock.intake;

import java.util.List;
import org.claimclock.csv.Problem;
import org.claimclock.register.RecordTally;

/** How it ended with one file. */
public sealed interface FileOutcome {

    /** The SHA-256 of the file was read before, in this run or an earlier one. */
    String ALREADY_PROCESSED = "ALREADY_PROCESSED";

    /** More rows are bad than {@link IntakeLimits} allow. */
    String TOO_MANY_BAD_ROWS = "TOO_MANY_BAD_ROWS";

    /** The name of the file, without its folder. */
    String file();

    /**
     * The file is in the book, and so are the list of its bad rows and what became of the others.
     *
     * @param rows its records
     * @param warnings worth telling, and no reason to refuse anything
     */
    record Read(String file, RecordTally rows, List<String> warnings) implements FileOutcome {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Nothing of the file is in the book.
     *
     * @param code a fault of the file as csv names it, or {@link #TOO_MANY_BAD_ROWS}
     * @param problems the first of its bad rows, for the file that says why
     */
    record Refused(String file, String code, String message, List<Problem> problems) implements FileOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was to be done with the file. */
    record Skipped(String file, String code, String message) implements FileOutcome {}
}
