package org.claimclock.rulebook.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.csv.file.Sha256;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.ProgramMark;
import org.claimclock.rulebook.proof.Proving;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;

/**
 * The scenarios of a folder, played before its rules decide a claim. What they said is kept in the cache under a hash of everything that could
 * change it: rules, tables, calendars, profile, scenarios and the program.
 */
public record Rehearsal(LoadedRulebook rulebook, RulebookFolder folder) {

    /** What the scenarios say of these rules; played only if nothing is known of them. */
    public Verdict verdict() {
        return findKnown().orElseGet(() -> of(play()));
    }

    /** What an earlier rehearsal of the same folder has found. */
    public Optional<Verdict> findKnown() {
        return findKey().flatMap(key -> new Verdicts(folder.cache()).find(key));
    }

    /** Plays every scenario, whatever is known. */
    public ScenarioReport play() {
        ScenarioReport report = Scenarios.play(rulebook, folder.folder());
        findKey().ifPresent(key -> new Verdicts(folder.cache()).keep(key, of(report)));
        return report;
    }

    /** What a report says, and what is wrong with the silences beside the rules. */
    public Verdict of(ScenarioReport report) {
        return Verdict.of(report, Proving.faults(folder));
    }

    private Optional<String> findKey() {
        return ProgramMark.find(name -> true).map(this::key);
    }

    private String key(List<String> program) {
        MessageDigest digest = Sha256.digest();
        program.forEach(line -> add(digest, line));
        add(digest, rulebook.version());
        addAll(digest, "scenarios", ".csv");
        addAll(digest, "silences", ".drl");
        return Sha256.hex(digest);
    }

    private void addAll(MessageDigest digest, String beside, String ending) {
        Path files = folder.folder().resolve(beside);
        add(digest, beside + Files.isDirectory(files));
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                add(digest, String.valueOf(file.getFileName()));
                add(digest, Files.isRegularFile(file) ? Sha256.of(file) : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
