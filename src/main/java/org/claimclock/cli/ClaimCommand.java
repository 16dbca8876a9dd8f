package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.nightly.Home;
import org.claimclock.register.DatedHistory;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.rulebook.LoadedRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One claim: where it stands, and how it got there. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description = "Prints a claim's status, its clocks with their count of days, and its whole history.")
final class ClaimCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the claim's id")
    private String id = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = common.home();
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook();
                Books book = Books.open(home)) {
            Register register = book.register();
            Claim claim = register.claims().find(id).map(StoredClaim::state).orElse(null);
            if (claim == null && register.histories().of(id).isEmpty()) {
                throw UsageFault.usage("there is no claim " + id + ". Maybe its row was refused; see exceptions.csv.");
            }
            if (claim != null) {
                printStatus(claim, out);
                Reckoner reckoner = new Reckoner(rulebook);
                claim.clocks().all().forEach(clock -> out.println("  " + DayText.counted(clock, reckoner)));
            }
            out.println();
            out.println("History");
            register.histories().of(id).forEach(night -> print(night, out));
        }
        return 0;
    }

    private static void printStatus(Claim claim, PrintWriter out) {
        String reason = claim.getReason().isEmpty() ? "" : " (" + claim.getReason() + ")";
        String closed = claim.isClosed() ? ", closed draft" : "";
        out.println("Claim " + claim.id() + ": " + claim.getStatus() + reason + closed + " since "
                + DayText.dated(claim.standing().since()));
        if (!claim.form().identity().claimName().isEmpty()) {
            out.println("  name " + claim.form().identity().claimName());
        }
        out.println("  partner " + claim.getPartnerId() + ", customer "
                + claim.form().identity().tenantId() + ", " + claim.getSolutionArea() + " " + claim.getActivity());
        claim.form().scope().products().forEach(product -> out.println("  product " + product));
        out.println("  consent " + claim.getConsentState() + ", dispute " + claim.getDisputeState() + ", assessment "
                + claim.sending().assessment() + (claim.isCompeting() ? ", waits for a competing claim" : "")
                + (claim.review().inferredStart() ? ", review start inferred" : "")
                + (claim.isInArbitration() ? ", in arbitration" : ""));
    }

    private static void print(DatedHistory night, PrintWriter out) {
        out.println("  night " + night.asOf() + ", rules " + night.rulesVersion());
        for (HistoryEntry entry : night.entries()) {
            HistoryEntry.Change change = entry.change();
            String move = change.from().equals(change.to()) ? "" : ", " + change.from() + " -> " + change.to();
            String reason = change.reason().isEmpty() ? "" : " " + change.reason();
            out.println("    " + entry.at() + "  " + entry.who() + ": " + entry.what() + move + reason);
            printGround(entry, out);
            entry.deadlines().forEach(deadline -> out.println("        " + deadline));
        }
    }

    private static void printGround(HistoryEntry entry, PrintWriter out) {
        if (!entry.note().isEmpty() && !entry.what().startsWith("REVERSED")) {
            out.println("        " + entry.note());
        }
        if (!entry.origin().isEmpty()) {
            out.println("        read in " + entry.origin());
        }
        HistoryEntry.Ground ground = entry.ground();
        if (!ground.rule().isEmpty()) {
            String because = ground.because().isEmpty() ? "" : ": " + ground.because();
            out.println("        rule '" + ground.rule() + "' (" + ground.source() + ")" + because);
        }
    }
}
