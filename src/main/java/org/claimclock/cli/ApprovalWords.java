package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Approval.Evidence;
import org.claimclock.rulebook.release.Approval.Kind;
import org.claimclock.rulebook.release.Effects;

/** Says what an entry of {@code rules.lock} says. */
record ApprovalWords(PrintWriter out) {

    void print(Approval approval, Path file) {
        Approval.Subject subject = approval.subject();
        boolean approved = subject.kind() == Kind.APPROVED;
        out.println((approved ? "approved: " : "rolled back to: ") + "rules " + subject.version() + ", profile "
                + subject.profile() + ", as no. " + approval.number() + " in " + file);
        out.println("  from      " + DayText.dated(subject.from()) + " on");
        out.println(
                approved
                        ? "  by        " + approval.people().approver() + ", author "
                                + approval.people().author()
                        : "  by        " + approval.people().approver());
        out.println("  why       " + approval.people().why());
        out.println("  tests     " + approval.evidence().tests());
        print(approval.evidence());
    }

    private void print(Evidence evidence) {
        Effects forecast = evidence.forecast();
        if (evidence.against().equals(Approval.FIRST)) {
            out.println("  forecast  none: no night has been decided yet");
            return;
        }
        if (evidence.differs().isEmpty() && forecast.claims() == 0) {
            out.println("  forecast  none: the last night was decided by these rules");
            return;
        }
        List<String> differs = evidence.differs();
        out.println("  differs   in " + Counted.of(differs.size(), "thing") + " from " + evidence.against());
        differs.forEach(sentence -> out.println("    " + sentence));
        out.println("  forecast  of " + Counted.of(forecast.claims(), "claim") + " " + forecast.changed()
                + " would stand otherwise in the night of " + DayText.dated(forecast.asOf()));
        forecast.counts().forEach((what, count) -> out.println("    " + Counted.of(count) + " x " + what));
    }
}
