package org.claimclock.rulebook.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.claimclock.csv.file.Sha256;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.ProgramMark;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;
import org.claimclock.rulebook.table.CalendarTable;

/**
 * The scenarios of a folder, played before its rules decide a claim. What they said is kept in the cache under a hash of everything that could
 * change it: rules, tables, calendars, profile, scenarios and the program.
 */
public record Rehearsal(LoadedRulebook rulebook, RulebookFolder folder) {

    /** What the scenarios say of these rules; played only if nothing is known of them. */
    public Verdict verdict() {
        return findKnown().orElseGet(() -> Verdict.of(play()));
    }

    /** What an earlier rehearsal of the same folder has found. */
    public Optional<Verdict> findKnown() {
        return findKey().flatMap(key -> new Verdicts(folder.cache()).find(key));
    }

    /** Plays every scenario, whatever is known. */
    public ScenarioReport play() {
        ScenarioReport report = Scenarios.play(rulebook, folder.folder());
        findKey().ifPresent(key -> new Verdicts(folder.cache()).keep(key, Verdict.of(report)));
        return report;
    }

    private Optional<String> findKey() {
        return ProgramMark.find(name -> true).map(this::key);
    }

    private String key(List<String> program) {
        MessageDigest digest = Sha256.digest();
        program.forEach(line -> add(digest, line));
        add(digest, rulebook.version());
        for (Path file : CalendarTable.files(folder.folder().resolve("scenarios"))) {
            try {
                add(digest, String.valueOf(file.getFileName()));
                add(digest, Sha256.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Sha256.hex(digest);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
