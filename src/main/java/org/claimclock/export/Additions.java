package org.claimclock.export;

import java.util.List;
import org.claimclock.export.seal.Seal;

/**
 * What operations may ask for beyond the files that every night has.
 *
 * @param seal signs the package, or {@link Seal#NONE}
 * @param workbook whether to add a copy of the finance file for a spreadsheet
 * @param remarks sentences for whoever reads the report
 */
public record Additions(Seal seal, boolean workbook, List<String> remarks) {

    public Additions {
        remarks = List.copyOf(remarks);
    }

    public Additions(Seal seal, boolean workbook) {
        this(seal, workbook, List.of());
    }

    /** Exactly the files that every night has. */
    public static final Additions NONE = new Additions(Seal.NONE, false);

    public Additions withRemarks(List<String> others) {
        return new Additions(seal, workbook, others);
    }
}
