package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.nightly.release.Edition;
import org.claimclock.nightly.release.FolderContents;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.nightly.release.Outlook.Walk;
import org.claimclock.nightly.release.ReleaseDesk;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.RulesLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Back to rules that were approved before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Puts rules that were approved before back into the rules folder, from the book, and lets them decide from the next night on.",
            "Nights that are done stay as they are. One person is enough: these rules were approved by two."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:rolled back",
            "1:failed",
            ExitCodes.USAGE,
            "4:rules.lock was changed by hand",
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock rules rollback --by 'Bo Lind' --why 'Too many rejections were lifted'",
            "  claimclock rules rollback --to 3f5c0a91 --by 'Bo Lind' --why 'The rules of February again'"
        })
final class RulesRollbackCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "approved rules; the first digits are enough (default: those before the newest)")
    private @Nullable String to;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides it")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "the reason, in a line")
    private String why = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReleaseOptions options = new ReleaseOptions(common);
        People people = options.person(by, why);
        RulesLock lock = options.lock();
        Approval earlier = target(lock);
        try (Books books = common.bookToNote();
                KeptRulebooks kept = new KeptRulebooks(
                        books.register(), common.rulebookFolder().cache())) {
            ReleaseDesk desk = new ReleaseDesk(
                    books.register(), kept, lock, common.settings().profile());
            Edition next = edition(kept, earlier);
            LocalDate from = desk.findOpenNight().orElse(earlier.subject().from());
            Walk walk = new Walk(from, common.settings().threads(), new ForecastListener() {});
            Approval approval = desk.rollBack(next, earlier, people, walk);
            Optional<Path> replaced =
                    new FolderContents(books.register(), options.folder(), options.aside()).findReplacedBy(next.text());
            new ApprovalWords(out()).print(approval, lock.file());
            out().println("  Their files were put into " + options.folder() + ".");
            replaced.ifPresent(
                    aside -> out().println("  What stood there had not been approved and is in " + aside + "."));
            options.remarks().forEach(spec.commandLine().getErr()::println);
        }
        return ExitCode.DONE.code();
    }

    private Approval target(RulesLock lock) {
        String profile = common.settings().profile();
        Approval newest = lock.findNewest(profile)
                .orElseThrow(() -> UsageFault.usage(
                        "nothing was approved in " + lock.file() + " yet, so there is nothing to go back to."));
        String wanted = to;
        if (wanted == null && newest.subject().kind() == Approval.Kind.ROLLED_BACK) {
            throw UsageFault.usage("the newest entry of " + lock.file() + ", no. " + newest.number()
                    + ", is a rollback already. Allowed: --to with one of " + versions(lock, profile) + ".");
        }
        List<Approval> meant = lock.entries().stream()
                .filter(entry -> entry.subject().profile().equals(profile))
                .filter(entry -> wanted == null
                        ? !entry.subject().version().equals(newest.subject().version())
                        : entry.subject().version().startsWith(wanted))
                .toList();
        if (meant.isEmpty()) {
            throw UsageFault.usage(
                    wanted == null
                            ? "all of " + lock.file()
                                    + " approves the same rules, so there is nothing before them. Maybe --to "
                                    + newest.subject().version() + ", which puts these back into the folder."
                            : "'" + wanted + "' was never approved. Allowed, by " + lock.file() + ": "
                                    + versions(lock, profile) + ".");
        }
        return meant.get(meant.size() - 1);
    }

    private static String versions(RulesLock lock, String profile) {
        return String.join(
                ", ",
                lock.entries().stream()
                        .filter(entry -> entry.subject().profile().equals(profile))
                        .map(entry -> entry.subject().version())
                        .distinct()
                        .toList());
    }

    private static Edition edition(KeptRulebooks kept, Approval earlier) {
        String version = earlier.subject().version();
        Kept found = kept.load(version);
        if (found instanceof Kept.Ready ready) {
            return ready.edition();
        }
        throw UsageFault.usage(
                found instanceof Kept.Refused refused
                        ? "this program does not take the rules " + version + ":\n"
                                + String.join("\n", refused.faults())
                        : "the book does not have the rules " + version + ", which were approved elsewhere. Maybe take"
                                + " their files from version control and approve them with 'rules approve'.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
