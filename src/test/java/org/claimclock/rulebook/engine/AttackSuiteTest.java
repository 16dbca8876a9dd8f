package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.claim.moment.CustomerAccepted;
import org.claimclock.claim.moment.Withdrew;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.claimclock.rulebook.engine.drl.RuleReader;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile rule files, {@code src/test/resources/attacks/*.drl}: each is refused by the check, and, with the reader of rule files switched off, by the sandbox
 * alone. {@code src/docs/attacks.md} is the table of both; {@code -Dattacks.record=true} writes it anew.
 */
@OnlyEmbedded("its commands open no book")
class AttackSuiteTest {
    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final Path TABLE = Path.of("src/docs/attacks.md");
    private static final RuleLanguage LANGUAGE = new RuleLanguage(
            "rules",
            Set.of("org.claimclock.claim", "org.claimclock.claim.clock", "org.claimclock.claim.moment"),
            Set.of("RECORD"));
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    /** Of what the engine does when it is let loose, the first words are enough. */
    private static final int SHOWN = 150;

    private final Sandbox sandbox = new Sandbox(LANGUAGE, AttackSuiteTest.class.getClassLoader());

    @TempDir
    private Path folder;

    static List<String> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void theSandboxStopsWhatNobodyHasRead(String file) {
        assertThat(stoppedBySandbox(file)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void theReaderRefusesEachWithFileAndLine(String file) {
        assertThat(refusedByReader(file))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals(file));
    }

    @Test
    void theCheckNamesAllOfThemAtOnce(@TempDir Path home) throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder);
        for (String file : attacks()) {
            rules.write(file, text(file));
        }

        Answer check = new Commands(folder, home).run("rules", "check");

        assertThat(check.code()).isEqualTo(4);
        assertThat(attacks()).allMatch(file -> check.out().lines().anyMatch(line -> line.startsWith(file + ":")));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void theTableOfTheDocumentsIsTrue() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String file : attacks()) {
            String what = text(file).lines().findFirst().orElseThrow().substring(3);
            String check = refusedByReader(file).stream()
                    .map(fault -> fault.message().replaceFirst("^rule \"[^\"]*\" ", ""))
                    .findFirst()
                    .orElse("");
            rows.add("| " + file.replace(".drl", "") + " | " + what + " | " + cell(check) + " | "
                    + cell(stoppedBySandbox(file)) + " |");
        }
        String before = Files.readString(TABLE);
        String head = before.substring(0, before.indexOf("|---|") + "|---|---|---|---|\n".length());
        String now = head + String.join("\n", rows) + "\n";
        if (Boolean.getBoolean("attacks.record")) {
            Files.writeString(TABLE, now);
        }

        assertThat(now).isEqualTo(Files.readString(TABLE));
    }

    private static String cell(String text) {
        String plain = text.replaceAll("[0-9A-F]{32}", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + " ..." : plain;
    }

    private List<RuleFault> refusedByReader(String file) {
        return new RuleReader(LANGUAGE, sandbox)
                .read(RuleSources.of(new RuleText(file, text(file))))
                .faults();
    }

    /** Compiles a file without reading it first, and fires its rule; what stopped it, empty if nothing did. */
    private String stoppedBySandbox(String file) {
        var text = new RuleText(file, text(file));
        var dangers = TextGuard.faults(List.of(text));
        if (!dangers.isEmpty()) {
            return "text: " + String.join(" ", dangers);
        }
        try {
            var build = Engine.build("attack-" + file, List.of(text), sandbox);
            if (build.failed()) {
                return "compiler";
            }
            var excesses = new CodeGuard(LANGUAGE).faults(build.archive());
            return excesses.isEmpty() ? fired(build.archive()) : "guard: " + String.join(" ", excesses);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return "engine: " + e.getClass().getSimpleName();
        }
    }

    private String fired(byte[] archive) {
        var session = Engine.newSession(Engine.load(archive, sandbox).all());
        try {
            session.insert(new CustomerAccepted(MON_2021_03_01));
            session.insert(new Withdrew(MON_2021_03_01, "OTHER"));
            session.fireAllRules(10);
            return "";
        } finally {
            session.dispose();
        }
    }

    private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\*(.*?)}}", Pattern.DOTALL);

    /** <code>{{5000*(}}</code> stands for so many of what follows the star. */
    private static String text(String file) {
        try {
            return REPEATED.matcher(Files.readString(ATTACKS.resolve(file)))
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
