package org.claimclock.rulebook.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimclock.disk.DiskWords;

/**
 * The file {@code rules.lock} beside the rules: every approval, the oldest first. Entries are only added; each holds the hash of the one before it.
 *
 * <p>An entry counts from its first night on until a later entry counts: of two the later one in the file wins, whatever their first nights are.
 *
 * @param file need not be there yet
 */
public record RulesLock(Path file, List<Approval> entries) {
    public static final String NAME = "rules.lock";

    private static final List<String> PREFACE = List.of(
            "# Which rulebooks were approved, by whom and from which night on, the oldest first. The program writes this file and only adds",
            "# to it: each entry holds the hash of the one before, so a change by hand is noticed. Names are what people gave as theirs.");

    public RulesLock {
        entries = List.copyOf(entries);
    }

    /** What came of reading the file. */
    public sealed interface Reading {
        record Read(RulesLock lock) implements Reading {}

        /** @param fault with file and line */
        record Broken(String fault) implements Reading {}
    }

    /** Reads the file in a rules folder; one that is not there has no entries. */
    public static Reading read(Path rules) {
        Path file = rules.resolve(NAME);
        if (!Files.exists(file)) {
            return new Reading.Read(new RulesLock(file, List.of()));
        }
        try {
            return new LockReader(file).read(Files.readString(file));
        } catch (MalformedInputException e) {
            return new Reading.Broken(file + " is not UTF-8." + LockReader.ADVICE);
        } catch (IOException e) {
            return new Reading.Broken(file + " cannot be read: " + DiskWords.of(e, file));
        }
    }

    /** The entry that counts in a night. */
    public Optional<Approval> find(LocalDate asOf, String profile) {
        return entries.stream()
                .filter(entry -> entry.subject().profile().equals(profile)
                        && !entry.subject().from().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /** The entry that was added last. */
    public Optional<Approval> findNewest(String profile) {
        return entries.stream()
                .filter(entry -> entry.subject().profile().equals(profile))
                .reduce((earlier, later) -> later);
    }

    /** The first entry of a version. */
    public Optional<Approval> findVersion(String version) {
        return entries.stream()
                .filter(entry -> entry.subject().version().equals(version))
                .findFirst();
    }

    public int nextNumber() {
        return entries.size() + 1;
    }

    /** What the next entry names as the one before it. */
    public String lastHash() {
        return entries.isEmpty()
                ? Approval.FIRST
                : entries.get(entries.size() - 1).hash();
    }

    /**
     * Adds an entry to the file, whole or not at all.
     *
     * @throws UncheckedIOException if the disk refuses it
     */
    public RulesLock add(Approval approval) {
        List<Approval> all = new ArrayList<>(entries);
        all.add(approval);
        List<String> lines = new ArrayList<>(PREFACE);
        for (Approval entry : all) {
            lines.add("");
            lines.addAll(entry.lines());
            lines.add("hash: " + entry.hash());
        }
        try {
            WholeFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written: " + DiskWords.of(e, file), e);
        }
        return new RulesLock(file, all);
    }
}
