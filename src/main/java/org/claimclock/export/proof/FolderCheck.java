package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.proof.PackageReading.Described;

/** Each file against both places that hold its checksum; where the two disagree, the file shows which of them was changed. */
final class FolderCheck {

    /** Stands for the checksum of a folder, or of what else is no file. */
    private static final String NO_FILE = "no file";

    private final Path folder;
    private final Checksums sums;
    private final Map<String, String> described;
    private final Map<String, String> actual = new TreeMap<>();

    FolderCheck(Path folder, PackageReading reading, Checksums sums) throws IOException {
        this.folder = folder;
        this.sums = sums;
        this.described = reading.files().stream()
                .collect(Collectors.toMap(Described::path, Described::sha256, (one, other) -> one, TreeMap::new));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                actual.put(String.valueOf(file.getFileName()), Files.isRegularFile(file) ? Sha256.of(file) : NO_FILE);
            }
        }
    }

    /** The file is there with the bytes that its package describes. */
    boolean isSound(String file) {
        String hash = actual.get(file);
        return hash != null && hash.equals(described.get(file));
    }

    List<Discrepancy> discrepancies() {
        List<Discrepancy> found = new ArrayList<>();
        Set<String> names = new TreeSet<>(actual.keySet());
        names.addAll(sums.byFile().keySet());
        names.addAll(described.keySet());
        names.removeAll(Set.of(Checksums.FILE, ""));
        if (!actual.containsKey(DataPackage.FILE)) {
            names.remove(DataPackage.FILE); // said already
        }
        if (actual.containsKey(Checksums.FILE) && sums.byFile().isEmpty()) {
            found.add(
                    new Discrepancy(
                            Kind.CHANGED_FILE,
                            Checksums.FILE,
                            "a line for each file",
                            "no line",
                            "Maybe the list was emptied: take it from a backup; the package still tells what the files should be."));
        }
        for (String name : names) {
            check(name, found);
        }
        return found;
    }

    private void check(String name, List<Discrepancy> found) {
        String hash = actual.getOrDefault(name, "");
        String listed = sums.byFile().getOrDefault(name, "");
        String inPackage = described.getOrDefault(name, "");
        boolean nothingIsListed = sums.byFile().isEmpty();
        if (hash.isEmpty()) {
            found.add(Verification.missing(name));
        } else if (listed.isEmpty() && inPackage.isEmpty()) {
            if (!(nothingIsListed && name.equals(DataPackage.FILE))) {
                found.add(unlisted(name));
            }
        } else if (!inPackage.isEmpty() && !hash.equals(inPackage)) {
            found.add(changed(name, inPackage, hash));
        } else if (inPackage.isEmpty() && !hash.equals(listed)) {
            found.add(changed(name, listed, hash));
        } else if (!hash.equals(listed) && !nothingIsListed) {
            found.add(changedList(name, listed, hash));
        }
    }

    private static Discrepancy unlisted(String name) {
        return new Discrepancy(
                Kind.UNLISTED_FILE,
                name,
                "only files that the package lists",
                "one that it does not",
                "Maybe it was added by hand: move it away.");
    }

    private static Discrepancy changedList(String name, String listed, String hash) {
        return new Discrepancy(
                Kind.CHANGED_FILE,
                Checksums.FILE + " " + name,
                hash + ", as the file and its package say",
                listed.isEmpty() ? "no line" : listed,
                "The file is sound and the list was changed: take SHA256SUMS from a backup.");
    }

    private Discrepancy changed(String name, String expected, String hash) {
        String owner = ownerOf(hash);
        if (owner.isEmpty()) {
            String advice = name.equals(DataPackage.FILE)
                    ? "Maybe it was edited, or its line in SHA256SUMS was: the package of the next night tells which; take that one from a backup."
                    : "Maybe it was edited or saved by a spreadsheet: " + Advice.restore(name) + ".";
            return new Discrepancy(Kind.CHANGED_FILE, name, "SHA-256 " + expected, hash, advice);
        }
        return new Discrepancy(
                Kind.SWAPPED_FILE,
                name,
                "SHA-256 " + expected,
                "the content of " + owner,
                "Maybe the two were swapped: put each back in its place.");
    }

    /** Whose bytes these are, if they are those of another file here or of a file of another night; else empty. */
    private String ownerOf(String hash) {
        Map<String, String> owners = new HashMap<>();
        described.forEach((file, sha256) -> owners.put(sha256, file));
        String here = owners.get(hash);
        return here != null ? here : Nights.beside(folder).ownerOf(hash);
    }
}
