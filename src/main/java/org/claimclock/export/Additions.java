package org.claimclock.export;

import org.claimclock.export.seal.Seal;

/**
 * What operations may ask for beyond the files that every night has.
 *
 * @param seal signs the package, or {@link Seal#NONE}
 * @param workbook whether to add a copy of the finance file for a spreadsheet
 */
public record Additions(Seal seal, boolean workbook) {

    /** Exactly the files that every night has. */
    public static final Additions NONE = new Additions(Seal.NONE, false);
}
