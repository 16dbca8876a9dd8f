package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimclock.claim.Claim;
import org.claimclock.csv.Nearest;
import org.claimclock.nightly.release.DecidedNight;
import org.claimclock.register.DatedHistory;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.claimclock.rulebook.LoadedRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One claim: where it stands, and how it got there. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a claim's status, its clocks with their count of days, and its whole history.",
            "Each entry names the file and line that it was read from, or the rule that decided it."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:the claim was printed",
            "1:failed, nothing was changed",
            "2:there is no such claim; usage or configuration",
            ExitCodes.RULES,
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock claim CL-1012 --home target/samples",
            "  claimclock claim CL-1012 --contacts --home target/samples"
        })
final class ClaimCommand implements Callable<Integer> {
    private static final int NEIGHBOURS = 50;

    @Parameters(paramLabel = "ID", description = "the claim's id, as it is in claims*.csv")
    private String id = "";

    @Option(names = "--contacts", description = "also tell the contacts of both sides, and what edits made of them")
    private boolean contacts;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook();
                Books book = common.book()) {
            Register register = book.register();
            Claim claim = register.claims().find(id).map(StoredClaim::state).orElse(null);
            List<DatedHistory> history = register.histories().of(id);
            if (claim == null && history.isEmpty()) {
                throw UsageFault.usage(
                        "there is no claim " + id + "."
                                + Nearest.maybe(id, register.claims().near(id, NEIGHBOURS))
                                + " If it was sent, its row was refused: see rejected-rows.csv and exceptions.csv of the night.");
            }
            ClaimPage page = new ClaimPage(rulebook, contacts, out);
            if (claim == null) {
                out.println("Claim " + id + " is not in the book; only this was heard of it.");
            } else {
                DecidedNight.find(register).ifPresent(night -> page.printHead(claim, night.asOf()));
            }
            page.printHistory(history);
        }
        return 0;
    }
}
