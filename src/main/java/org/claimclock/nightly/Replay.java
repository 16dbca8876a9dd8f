package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimclock.nightly.release.NightRules;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.springframework.util.FileSystemUtils;

/**
 * A completed night again: every night up to it, from the files they read, in a folder of its own. The book, the inbox
 * and the outbox are only looked at.
 */
public final class Replay {
    private static final List<String> COMPARED = List.of(
            "eligible-claims.csv",
            "notices.csv",
            "escalations.csv",
            "exceptions.csv",
            "rejected-rows.csv",
            "claim-status.csv");

    private final Home home;
    private final Register register;
    private final NightRules rules;
    private final NightSettings settings;
    private final Clock clock;

    public Replay(Home home, Register register, NightRules rules, NightSettings settings, Clock clock) {
        this.home = home;
        this.register = register;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of a replay.
     *
     * @param folder where the night was published again
     * @param different the files whose bytes are not the same; empty for a faithful replay
     * @param rulesBefore version of the rules that decided the night then
     */
    public record Outcome(Path folder, List<String> different, String rulesBefore, String rulesNow) {}

    /** Whether there is such a night to repeat. */
    public boolean knows(LocalDate asOf) {
        return register.nights()
                .find(asOf)
                .filter(night -> night.state() == State.DONE)
                .isPresent();
    }

    /** Repeats a night that {@link #knows} finds. */
    public Outcome run(LocalDate asOf, NightListener listener) {
        Home scratch = new Home(home.folder().resolve("replay").resolve(asOf.toString()));
        try {
            FileSystemUtils.deleteRecursively(scratch.folder());
            scratch.prepare();
            repeat(asOf, scratch, listener);
            return compare(asOf, scratch);
        } catch (IOException e) {
            throw NightFailure.of("cannot replay the night " + asOf + ": " + e, e);
        }
    }

    private void repeat(LocalDate asOf, Home scratch, NightListener listener) throws IOException {
        try (Register copy = Register.open(scratch.db())) {
            Nights nights = new Nights(scratch, copy, rules, settings.withoutVolumeGuard(), clock);
            for (NightRecord night : register.nights().all()) {
                if (!night.asOf().isAfter(asOf) && night.state() == State.DONE) {
                    List<Path> inputs = inputs(night.asOf(), scratch);
                    nights.run(new NightRequest(night.asOf(), inputs, night.backfill()), listener);
                }
            }
        }
    }

    /** The night's files under their old names, in the order in which they were read. */
    private List<Path> inputs(LocalDate asOf, Home scratch) throws IOException {
        List<Path> inputs = new ArrayList<>();
        Path none = scratch.folder().resolve("inputs").resolve(asOf.toString());
        Files.createDirectories(none);
        inputs.add(none);
        List<InputFile> files = new ArrayList<>(register.inputFiles().of(asOf));
        files.sort(Comparator.comparing(InputFile::id));
        for (InputFile file : files) {
            Path target = none.resolve("%06d".formatted(file.id())).resolve(file.name());
            Files.createDirectories(target.getParent());
            Path source = new PastFile(home, file).find();
            Files.copy(source, target);
            Path sidecar = source.resolveSibling(source.getFileName() + ".sha256");
            if (Files.exists(sidecar)) {
                Files.copy(sidecar, target.resolveSibling(target.getFileName() + ".sha256"));
            }
            inputs.add(target);
        }
        return inputs;
    }

    private Outcome compare(LocalDate asOf, Home scratch) throws IOException {
        Path before = home.outbox().resolve(asOf.toString());
        Path now = scratch.outbox().resolve(asOf.toString());
        List<String> different = new ArrayList<>();
        for (String name : COMPARED) {
            boolean missing = !Files.exists(before.resolve(name));
            if (missing || Files.mismatch(before.resolve(name), now.resolve(name)) >= 0) {
                different.add(name);
            }
        }
        String rulesBefore =
                register.nights().find(asOf).map(NightRecord::rulesVersion).orElse("");
        return new Outcome(
                now, List.copyOf(different), rulesBefore, rules.of(asOf).version());
    }
}
