package org.claimclock.export.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;

/**
 * What finance holds of a claim after all that went out for it: ADD less RETRACT.
 *
 * @param standing the lines that were added and not taken back
 * @param faults retractions that take back what does not stand, or do not repeat it, in words
 */
record Handed(List<ExportedLine> standing, List<String> faults) {

    static Handed sum(List<LineChange> changes) {
        Map<String, ExportedLine> standing = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (LineChange change : changes) {
            if (change.action() == Action.ADD) {
                standing.put(change.lineId(), change.line());
            }
        }
        for (LineChange change : changes) {
            if (change.action() == Action.RETRACT) {
                takeBack(change, standing, faults);
            }
        }
        return new Handed(List.copyOf(standing.values()), List.copyOf(faults));
    }

    private static void takeBack(LineChange change, Map<String, ExportedLine> standing, List<String> faults) {
        ExportedLine original = standing.remove(change.line().lineId());
        if (original == null) {
            faults.add("line " + change.line().lineId() + " is taken back more than once or was never added");
        } else if (!original.terms().equals(change.line().terms())
                || original.lineNo() != change.line().lineNo()) {
            faults.add("line " + original.lineId() + " is taken back with other values than it was added with");
        }
    }
}
