package org.claimclock.claim;

import java.util.Map;
import java.util.Set;

/**
 * The numbers and choices of compliance on one date: the rows of {@code policy.csv}.
 *
 * @param disputes how partners may dispute
 * @param editableIn statuses besides {@code EDITING} in which a partner may edit and add proof
 * @param values every row in force by its name, for rules that name a row of their own
 */
public record Policy(
        Tolerances tolerances,
        Disputes disputes,
        LateDecline lateDecline,
        Set<ClaimStatus> editableIn,
        Map<String, String> values) {

    /** Days, all of them calendar days. */
    public record Tolerances(int lateNoticeDays, int reinstateWithinDays, int holdDays) {}

    /** @param max disputes that a claim may use */
    public record Disputes(int max) {}

    /** What a denial after the last day does. */
    public enum LateDecline {
        RECORD,
        REJECT_AND_RETRACT
    }

    public Policy {
        editableIn = Set.copyOf(editableIn);
        values = Map.copyOf(values);
    }

    public int getMaxDisputes() {
        return disputes.max;
    }

    public int getReinstateWithinDays() {
        return tolerances.reinstateWithinDays;
    }

    public boolean allowsEditsIn(ClaimStatus status) {
        return status == ClaimStatus.EDITING || editableIn.contains(status);
    }

    /** The number in a row of {@code policy.csv} that only the rules know. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("policy.csv has no row '" + name + "' in force");
        }
        return value;
    }
}
