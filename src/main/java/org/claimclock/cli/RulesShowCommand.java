package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.claim.walk.DayText;
import org.claimclock.disk.DiskWords;
import org.claimclock.nightly.ExitCode;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.release.RulebookText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rulebook that decided. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the rules of a version, file by file, as they were when they decided: claim histories and exported lines name it.",
            "Without a version, lists those that the book keeps. Changes nothing."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:the rules were printed", "1:failed, nothing was changed", ExitCodes.USAGE, ExitCodes.LOCKED},
        footer = {
            "%nFor example:",
            "  claimclock rules show",
            "  claimclock rules show 3f5c0a91",
            "  claimclock rules show 3f5c0a91 --to rules-of-march"
        })
final class RulesShowCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "VERSION",
            description = "as a claim's history names it; its first digits are enough")
    private @Nullable String version;

    @Option(names = "--to", paramLabel = "DIR", description = "write the files into this new folder instead")
    private @Nullable Path to;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target = to;
        if (target != null && Files.exists(target)) {
            throw UsageFault.usage("--to " + target + " is there already. Allowed: a folder that is new.");
        }
        try (Books books = common.book()) {
            Register register = books.register();
            String wanted = version;
            if (wanted == null) {
                list(register);
            } else {
                show(register, new KeptVersion(register).named(wanted), target);
            }
        }
        return ExitCode.DONE.code();
    }

    private void list(Register register) {
        TextTable table = new TextTable("version", "profile", "nights", "first", "last");
        for (String each : register.rulebooks().versions()) {
            List<NightRecord> nights = nights(register, each);
            table.add(
                    each,
                    register.rulebooks().find(each).map(KeptRulebook::profile).orElse(""),
                    Counted.of(nights.size()),
                    nights.isEmpty() ? "" : DayText.dated(nights.get(0).asOf()),
                    nights.isEmpty()
                            ? ""
                            : DayText.dated(nights.get(nights.size() - 1).asOf()));
        }
        table.print(out());
    }

    private static List<NightRecord> nights(Register register, String version) {
        return register.nights().all().stream()
                .filter(night -> night.rulesVersion().equals(version))
                .toList();
    }

    private void show(Register register, KeptRulebook kept, @Nullable Path target) {
        RulebookText text = RulebookText.unpack(kept.sources());
        out().println("rules " + kept.version() + ", profile " + kept.profile() + ": "
                + decided(nights(register, kept.version())));
        if (target == null) {
            Stream.concat(text.deciding().stream(), undeciding(text)).forEach(name -> print(name, text.text(name)));
            return;
        }
        try {
            text.writeInto(target);
        } catch (IOException e) {
            throw new UncheckedIOException(target + " could not be written: " + DiskWords.of(e, target), e);
        }
        out().println(Counted.of(text.files().size(), "file") + " written into " + target);
    }

    private static Stream<String> undeciding(RulebookText text) {
        return text.files().keySet().stream().filter(name -> !text.deciding().contains(name));
    }

    private static String decided(List<NightRecord> nights) {
        if (nights.isEmpty()) {
            return "no night has begun with them yet";
        }
        String first = DayText.dated(nights.get(0).asOf());
        String last = DayText.dated(nights.get(nights.size() - 1).asOf());
        return nights.size() == 1
                ? "they decided the night " + first
                : "they decided " + nights.size() + " nights, " + first + " to " + last;
    }

    private void print(String name, String text) {
        out().println();
        out().println("--- " + name);
        out().print(text.endsWith("\n") ? text : text + "\n");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
