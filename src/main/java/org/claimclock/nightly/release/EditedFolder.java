package org.claimclock.nightly.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.claimclock.rulebook.release.Approval;

/** A folder that holds what nobody has approved. */
record EditedFolder(Path lock, Edition edition, Approval newest) {

    String told(LocalDate asOf) {
        List<String> lines = new ArrayList<>();
        lines.add("The night " + asOf + " may not run: " + edition.folder()
                + " holds rules that nobody has approved. Against approval no. " + newest.number() + ":");
        lines.addAll(differences());
        lines.add("Allowed: the rules of an approval in " + lock
                + ". Maybe have them approved with 'rules approve', or put"
                + " approved ones back with 'rules rollback --to "
                + newest.subject().version() + "'.");
        return String.join("\n", lines);
    }

    private List<String> differences() {
        Map<String, String> approved = newest.subject().files();
        Map<String, String> found = edition.text().sums();
        TreeSet<String> names = new TreeSet<>(approved.keySet());
        names.addAll(found.keySet());
        List<String> told = new ArrayList<>();
        for (String name : names) {
            String before = approved.getOrDefault(name, "");
            String now = found.getOrDefault(name, "");
            if (now.isEmpty()) {
                told.add("  " + name + " is missing");
            } else if (before.isEmpty()) {
                told.add("  " + name + " is new");
            } else if (!before.equals(now)) {
                told.add("  " + name + " was changed");
            }
        }
        return told.isEmpty()
                ? List.of("  the files are the same; their version is counted otherwise by this program")
                : told;
    }
}
