package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.claimclock.export.policybook.Fired;
import org.claimclock.export.policybook.PolicyBook;
import org.claimclock.export.policybook.PolicyBook.Moment;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.release.DecidedNight;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.engine.drl.RuleSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rules in force as a page to be read. */
@Command(
        name = "book",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the rules in force as a page to be read or printed: each rule with its source, its numbers, when it last fired and its scenarios,"
                    + " then the tables.",
            "Reads the book of claims, if there is one, and changes nothing."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:written", "1:failed", ExitCodes.USAGE, ExitCodes.RULES, ExitCodes.LOCKED},
        footer = {
            "%nFor example:",
            "  claimclock rules book",
            "  claimclock rules book --to policy-2027.html --set profile=cpor-2023"
        })
final class RulesBookCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "the page, made anew if it is there (default: ${DEFAULT-VALUE})")
    private Path to = Path.of("policy-book.html");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook()) {
            PolicyBook book = new PolicyBook(
                    rulebook,
                    RuleSources.read(common.rulebookFolder().folder()),
                    new Rehearsal(rulebook, common.rulebookFolder()).play());
            write(book.html(moment(common.home())));
            out.println("policy book written to " + to + ": "
                    + Counted.of(rulebook.cards().size(), "rule") + ", version " + rulebook.version() + ", profile "
                    + rulebook.tables().profile());
        }
        return ExitCode.DONE.code();
    }

    private Moment moment(Home home) {
        Instant now = Clock.systemUTC().instant();
        if (!home.hasBook()) {
            return new Moment(now, null, "");
        }
        StopRequest stop = Claimclock.stop(spec);
        try (Books books = common.book()) {
            String last = DecidedNight.find(books.register())
                    .map(night -> night.asOf().toString())
                    .orElse("none yet");
            var fired = Fired.findAll(books.register(), stop::isAsked);
            AskedToStop.check(stop);
            return new Moment(now, fired.orElseThrow(), last);
        }
    }

    private void write(String page) {
        try {
            Files.writeString(to, page);
        } catch (IOException e) {
            throw UsageFault.usage("cannot write " + to + ". Maybe its folder is not there, or may not be written to.");
        }
    }
}
