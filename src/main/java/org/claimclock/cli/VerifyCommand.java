package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.disk.DiskWords;
import org.claimclock.export.proof.BookCheck;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.LinesCheck;
import org.claimclock.export.proof.Verification;
import org.claimclock.export.seal.VerifyingKey;
import org.claimclock.export.snapshot.Imbalance;
import org.claimclock.export.snapshot.NightCheck;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an export against its own package. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a folder of the outbox: each file against the checksums, the package against the files, the controls, and",
            "the night before it. With an outbox: each night in it, and that every RETRACT takes back a line that stands.",
            "Without a folder: the outbox of the data folder, and the book that it was published from."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:sound",
            "1:something is not as it was published; each difference is listed",
            "2:usage, or a key that cannot be read",
            "5:the files were checked; the book was not, because a run is working on it"
        },
        footer = {"%nFor example:", "  claimclock verify data/outbox/2021-03-09", "  claimclock verify --key pub.pem"})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "a folder of the outbox, such as data/outbox/2021-03-09, or an outbox")
    private @Nullable Path folder;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "an Ed25519 public key: each package must be signed by its private key")
    private @Nullable Path key;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<VerifyingKey> keys = keys();
        Path asked = folder;
        if (asked != null && !Files.isDirectory(asked)) {
            throw UsageFault.usage(asked + " is not a folder. Maybe a folder of the outbox is meant.");
        }
        boolean good = asked == null ? isGoodHome(keys) : isGoodFolder(asked, keys);
        return (good ? ExitCode.DONE : ExitCode.FAILED).code();
    }

    /** None or one. */
    private List<VerifyingKey> keys() {
        if (key == null) {
            return List.of();
        }
        VerifyingKey.Reading reading = VerifyingKey.read(key);
        if (reading instanceof VerifyingKey.Refused refused) {
            throw UsageFault.usage("--key: " + refused.message());
        }
        return List.of(((VerifyingKey.Ready) reading).key());
    }

    private boolean isGoodHome(List<VerifyingKey> keys) {
        Path outbox = common.home().outbox();
        common.letTheBookBeWhereItIs();
        boolean good = areGood(nights(outbox), keys);
        return isAsTheBookSays(outbox) && good;
    }

    private boolean isGoodFolder(Path asked, List<VerifyingKey> keys) {
        List<Path> nights = isNight(asked) ? List.of() : nights(asked);
        return nights.isEmpty() ? isGood(asked, keys) : areGood(nights, keys);
    }

    private static boolean isNight(Path folder) {
        return Files.exists(folder.resolve("datapackage.json"));
    }

    private boolean areGood(List<Path> nights, List<VerifyingKey> keys) {
        boolean good = true;
        LinesCheck lines = new LinesCheck();
        for (Path night : nights) {
            good &= isGood(night, keys);
            lines.read(night);
        }
        lines.discrepancies().forEach(out()::println);
        if (good && lines.discrepancies().isEmpty()) {
            out().println("ok: " + Counted.of(nights.size(), "night") + ", after which "
                    + Counted.of(lines.standing(), "line") + (lines.standing() == 1 ? " stands" : " stand"));
        }
        return good && lines.discrepancies().isEmpty();
    }

    private boolean isGood(Path night, List<VerifyingKey> keys) {
        List<Discrepancy> findings = keys.isEmpty() ? Verification.of(night) : Verification.of(night, keys.get(0));
        findings.forEach(finding -> out().println(night.getFileName() + ": " + finding));
        if (findings.isEmpty()) {
            out().println("ok: " + night + " is complete and unchanged" + (keys.isEmpty() ? "" : ", and signed"));
        }
        return findings.isEmpty();
    }

    private boolean isAsTheBookSays(Path outbox) {
        Home home = common.home();
        if (!home.hasBook()) {
            spec.commandLine()
                    .getErr()
                    .println("there is no book in " + home.book() + ", so only the files were checked");
            return true;
        }
        List<String> findings = new ArrayList<>();
        try (Books book = common.book()) {
            new BookCheck(outbox, book.register().nights().all())
                    .discrepancies()
                    .forEach(one -> findings.add(one.toString()));
            imbalances(book.register()).forEach(one -> findings.add("WRONG_BALANCE " + one));
        }
        findings.forEach(out()::println);
        if (findings.isEmpty()) {
            out().println("ok: the book says the same");
        }
        return findings.isEmpty();
    }

    private List<Imbalance> imbalances(Register register) {
        long claims = register.claims().count();
        try (Screen screen = Claimclock.screen(spec)) {
            return new NightCheck(register.positions())
                    .ofBook(looked -> screen.show(Work.of("checking the book", looked, claims, Unit.CLAIMS)));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static List<Path> nights(Path outbox) {
        if (!Files.isDirectory(outbox)) {
            throw UsageFault.usage(
                    "there is no outbox " + outbox + ". Maybe --home is missing, or no night has been run yet.");
        }
        try (Stream<Path> folders = Files.list(outbox)) {
            return folders.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UsageFault.usage("cannot read " + outbox + ": " + DiskWords.of(e, outbox));
        }
    }
}
