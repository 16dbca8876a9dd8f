package org.claimclock.export.pack;

import org.claimclock.claim.walk.LineChange;

/**
 * Counts the rows of the finance file as they pass, sorted by claim: when they are written, and again when a folder is verified.
 *
 * <p>The hash total is a sum rather than a hash of hashes so that a spreadsheet or one line of SQL computes it: 32 bits of each line, exact in a
 * spreadsheet's numbers for two million lines.
 */
public final class LineTotals {

    public static final String DEFINITION =
            "Read the first 8 hexadecimal digits of each line_id in eligible-claims.csv as a number and add up all rows, ADD and RETRACT alike. In a"
                    + " spreadsheet: =HEX2DEC(LEFT(A2,8)) beside each row, then the sum of that column.";

    private long adds;
    private long retracts;
    private long distinctClaims;
    private long hashTotal;
    private String lastClaim = "";

    public void count(LineChange change) {
        String claim = change.line().terms().subject().claimId();
        count(change.action().name(), claim, change.lineId());
    }

    /** @throws NumberFormatException if the id does not begin with eight hexadecimal digits */
    public void count(String action, String claimId, String lineId) {
        if (action.equals("ADD")) {
            adds++;
        } else {
            retracts++;
        }
        if (!claimId.equals(lastClaim)) {
            distinctClaims++;
            lastClaim = claimId;
        }
        hashTotal += Long.parseLong(lineId, 0, Math.min(8, lineId.length()), 16);
    }

    public long adds() {
        return adds;
    }

    public long retracts() {
        return retracts;
    }

    public long distinctClaims() {
        return distinctClaims;
    }

    public long hashTotal() {
        return hashTotal;
    }
}
