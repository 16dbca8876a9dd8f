package org.claimclock.claim.walk;

/**
 * A line of tonight's finance file.
 *
 * @param lineId of this line; of a retraction not that of the line it takes back
 * @param reason of a retraction: the claim's rejection, empty where the claim is not rejected
 */
public record LineChange(Action action, String lineId, ExportedLine line, String reason) {

    /** What finance does with it. */
    public enum Action {
        ADD,
        RETRACT
    }
}
