package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimclock.cli.screen.Screen;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.nightly.release.Edition;
import org.claimclock.nightly.release.FolderContents;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.nightly.release.Outlook.Walk;
import org.claimclock.nightly.release.ReleaseDesk;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.check.Verdict;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.RulebookText;
import org.claimclock.rulebook.release.RulesLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A second person lets a rulebook decide nights. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Lets rules decide nights from a date on: checks and tests them, says what they make of the book, and adds an entry to rules.lock.",
            "Somebody else than the author approves. What is said here is the forecast that the first night is held against."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:approved",
            "1:failed, nothing was approved",
            ExitCodes.USAGE,
            "4:the rules do not pass their checks, or rules.lock was changed by hand",
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock rules approve --candidate edited --from 2021-03-22 --author 'Ana Ruiz' --by 'Bo Lind' \\",
            "      --why 'Memo 2021-02: 14 business days to answer'"
        })
final class RulesApproveCommand implements Callable<Integer> {

    @Option(
            names = "--candidate",
            paramLabel = "DIR",
            description =
                    "the folder with the edited rules, which are put into the rules folder (default: what stands there)")
    private @Nullable Path candidate;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "the first night that they decide")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--author", required = true, paramLabel = "NAME", description = "who wrote the change")
    private String author = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who approves it")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "the reason, in a line")
    private String why = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        People people = new ReleaseOptions(common).people(author, by, why);
        RulebookFolder rules = common.rulebookFolder();
        Path edited = candidate == null ? rules.folder() : candidate;
        RulebookFolder source = new RulebookFolder(edited, rules.profile(), rules.cache());
        try (LoadedRulebook rulebook = CommonOptions.ready(source)) {
            Edition next = CommonOptions.edition(rulebook, source);
            String tests = tests(new Rehearsal(rulebook, source)) + "; sha256 "
                    + next.text().scenarioSum();
            approve(next, people, tests);
        }
        return ExitCode.DONE.code();
    }

    private void approve(Edition next, People people, String tests) {
        ReleaseOptions options = new ReleaseOptions(common);
        RulebookFolder rules = common.rulebookFolder();
        RulesLock lock = options.lock();
        try (Screen screen = Claimclock.screen(spec);
                Books books = common.bookOrNewOne();
                KeptRulebooks kept = new KeptRulebooks(books.register(), rules.cache())) {
            ReleaseDesk desk = new ReleaseDesk(books.register(), kept, lock, rules.profile());
            if (isOnlyToBePutInPlace(desk, next)) {
                out().println(findApproval(desk, next).orElseThrow());
                putInPlace(next, books);
                return;
            }
            String before = before(desk, next, books, kept);
            Walk walk = new Walk(
                    from,
                    common.settings().threads(),
                    new DiffListener(screen, new ForecastListener() {}, Claimclock.stop(spec)));
            Approval approval = desk.approve(next, before, people, tests, walk);
            new ApprovalWords(out()).print(approval, lock.file());
            putInPlace(next, books);
            options.remarks().forEach(spec.commandLine().getErr()::println);
        }
    }

    /** An approve that was killed after its entry was written leaves the candidate where it is. */
    private boolean isOnlyToBePutInPlace(ReleaseDesk desk, Edition next) {
        return candidate != null
                && findApproval(desk, next).isPresent()
                && !RulebookText.read(common.rulebookFolder().folder()).equals(next.text());
    }

    private void putInPlace(Edition next, Books books) {
        Path folder = common.rulebookFolder().folder();
        Optional<Path> replaced = new FolderContents(books.register(), folder, new ReleaseOptions(common).aside())
                .findReplacedBy(next.text());
        if (candidate != null) {
            out().println("  " + candidate + " was put into " + folder + ".");
        }
        replaced.ifPresent(aside -> out().println("  What stood there had not been approved and is in " + aside + "."));
    }

    private Optional<String> findApproval(ReleaseDesk desk, Edition next) {
        return desk.lock()
                .find(from, desk.profile())
                .filter(entry -> entry.subject().version().equals(next.version()))
                .map(entry -> "the rules " + next.version() + " are approved already: no. " + entry.number() + " in "
                        + desk.lock().file() + ", from " + entry.subject().from() + " on.");
    }

    private static String tests(Rehearsal rehearsal) {
        Verdict verdict = rehearsal.verdict();
        List<String> doubts = ScenarioWords.doubts(verdict);
        if (!doubts.isEmpty()) {
            throw CommonOptions.refused(doubts);
        }
        return ScenarioWords.numbers(verdict);
    }

    private String before(ReleaseDesk desk, Edition next, Books books, KeptRulebooks kept) {
        desk.findOpenNight().filter(open -> open.isAfter(from)).ifPresent(open -> {
            throw UsageFault.usage("--from " + from + " is a night that has been decided already. Allowed: " + open
                    + " or a later date.");
        });
        findApproval(desk, next).ifPresent(told -> {
            throw UsageFault.usage(told);
        });
        String before = desk.versionBefore(from);
        if (!before.equals(Approval.FIRST) && !before.equals(next.version())) {
            keepFolder(before, books);
            if (!(kept.load(before) instanceof Kept.Ready)) {
                throw UsageFault.usage("the rules " + before + " that decide until then cannot be had: neither "
                        + common.rulebookFolder().folder()
                        + " nor the book has them, or this program does not take them."
                        + " Maybe run one more night with them before.");
            }
        }
        return before;
    }

    /** A book that is older than this command does not keep them yet. */
    private void keepFolder(String version, Books books) {
        if (!books.register().rulebooks().knows(version)
                && common.rulebookFolder().load() instanceof Loading.Ready ready) {
            try (LoadedRulebook now = ready.rulebook()) {
                if (now.version().equals(version)) {
                    common.edition(now).keepIn(books.register());
                }
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
