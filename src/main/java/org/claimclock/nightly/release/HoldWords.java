package org.claimclock.nightly.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Effects;
import org.claimclock.rulebook.release.Effects.Deviation;
import org.claimclock.rulebook.release.Tolerance;

/**
 * Says why a night is held, and what can be done.
 *
 * @param against version of the rules before
 */
record HoldWords(LocalDate asOf, Approval approval, String against) {
    private static final String UNDECIDED = "Nothing was decided, and none of tonight's files was kept in the book.";

    String otherwise(Effects found, List<Deviation> deviations, Tolerance tolerance, Path file) {
        int width =
                deviations.stream().mapToInt(each -> each.what().length()).max().orElse(1);
        String row = "  %-" + width + "s  %8s  %7s";
        List<String> lines = new ArrayList<>();
        lines.add("The night " + asOf + " is held: the rules " + named() + " do not do what was forecast.");
        lines.add(String.format(Locale.ROOT, row, "", "forecast", "tonight"));
        deviations.forEach(
                each -> lines.add(String.format(Locale.ROOT, row, each.what(), each.forecast(), each.found())));
        lines.add("Let through is " + tolerance + ". Of " + found.claims() + " claims " + found.changed()
                + " would stand otherwise than under the rules before, " + against + "; each is in " + file + ". "
                + UNDECIDED);
        return told(lines);
    }

    String nothingToCompare() {
        List<String> lines = new ArrayList<>();
        lines.add("The night " + asOf + " is held: the rules " + named()
                + " cannot be compared with their forecast, for the book does not have the rules before, " + against
                + ", or this program does not take them. " + UNDECIDED);
        return told(lines);
    }

    private String named() {
        return approval.subject().version() + " (approval no. " + approval.number() + ")";
    }

    private String told(List<String> lines) {
        lines.add("Either somebody who has looked at it lets the night go:");
        lines.add("  claimclock rules release --as-of " + asOf + " --by NAME --why TEXT");
        lines.add("or the rules before are put back:");
        lines.add("  claimclock rules rollback --by NAME --why TEXT");
        lines.add("and then the night is run again, beside serve by: claimclock nights retry " + asOf);
        return String.join("\n", lines);
    }
}
