package org.claimclock.rulebook.engine.drl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.csv.file.Sha256;
import org.claimclock.disk.DiskWords;

/**
 * The rule files of one folder.
 *
 * @param files sorted by name
 * @param faults what could not be read; empty if all is well
 */
public record RuleSources(List<RuleText> files, List<RuleFault> faults) {

    /** More than any rulebook needs, and little enough to parse in a moment. */
    private static final int LARGEST_FILE = 256 * 1024;

    private static final int LARGEST_FOLDER = 1024 * 1024;

    public RuleSources {
        files = files.stream().sorted(Comparator.comparing(RuleText::file)).toList();
        faults = faults.stream().sorted().toList();
    }

    public static RuleSources of(RuleText... files) {
        return new RuleSources(List.of(files), List.of());
    }

    /** Reads every {@code *.drl} directly in the folder. A missing folder, or one without rules, is a fault. */
    public static RuleSources read(Path folder) {
        var texts = new ArrayList<RuleText>();
        var faults = new ArrayList<RuleFault>();
        for (Path file : rulesIn(folder, faults)) {
            read(file, texts, faults);
        }
        var size = texts.stream().mapToInt(text -> text.text().length()).sum();
        if (size > LARGEST_FOLDER) {
            faults.add(RuleFault.ofFile(
                    folder.toString(),
                    "holds rules of " + size + " characters; at most " + LARGEST_FOLDER + " are allowed in all."));
        }
        return new RuleSources(texts, faults);
    }

    /**
     * SHA-256 over names and texts, as 64 hexadecimal digits. The order in which the folder lists its files, line ends and
     * byte order marks do not change it.
     */
    public String fingerprint() {
        var digest = Sha256.digest();
        for (RuleText file : files) {
            addWithLength(digest, file.file());
            addWithLength(digest, file.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All that the files say, one after another. */
    public String text() {
        return files.stream().map(RuleText::text).collect(Collectors.joining("\n"));
    }

    private static List<Path> rulesIn(Path folder, List<RuleFault> faults) {
        if (!Files.isDirectory(folder)) {
            faults.add(RuleFault.ofFile(
                    folder.toString(), "is not a folder; the rules are read from a folder of .drl files."));
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            var rules = entries.filter(file -> file.getFileName().toString().endsWith(".drl"))
                    .toList();
            if (rules.isEmpty()) {
                faults.add(RuleFault.ofFile(folder.toString(), "holds no .drl file; at least one is needed."));
            }
            return rules;
        } catch (IOException e) {
            faults.add(RuleFault.ofFile(folder.toString(), "could not be listed: " + DiskWords.of(e, folder) + "."));
            return List.of();
        }
    }

    private static void read(Path file, List<RuleText> texts, List<RuleFault> faults) {
        var name = file.getFileName().toString();
        try {
            var size = Files.size(file);
            if (size > LARGEST_FILE) {
                faults.add(RuleFault.ofFile(
                        name,
                        "has " + size + " bytes; at most " + LARGEST_FILE
                                + " are allowed. Maybe split it by question."));
                return;
            }
            texts.add(RuleText.decode(name, Files.readAllBytes(file)));
        } catch (CharacterCodingException e) {
            faults.add(RuleFault.ofFile(name, "is not UTF-8 text. Maybe save it again with the encoding UTF-8."));
        } catch (IOException e) {
            faults.add(RuleFault.ofFile(name, "could not be read: " + DiskWords.of(e, file) + "."));
        }
    }

    /** The length goes first so that text cannot move from one file into the next unnoticed. */
    private static void addWithLength(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
