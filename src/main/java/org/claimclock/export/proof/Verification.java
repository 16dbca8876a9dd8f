package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Discrepancy.Kind;
import org.claimclock.export.seal.VerifyingKey;

/** Whether a folder of the outbox is what the night published. An empty list is the good answer. */
public final class Verification {

    private Verification() {}

    /**
     * Checks the folder and its place after the night before it, which is looked for beside it.
     *
     * @param folder {@code outbox/2021-03-09}
     */
    public static List<Discrepancy> of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        List<Discrepancy> found = new ArrayList<>(ofContents(absolute));
        PackageReading.find(absolute.resolve(DataPackage.FILE))
                .ifPresent(described -> found.addAll(new ChainCheck(absolute, described).discrepancies()));
        return List.copyOf(found);
    }

    /** Like {@link #of(Path)}, and the package must be signed by the private key of this public one. */
    public static List<Discrepancy> of(Path folder, VerifyingKey key) {
        Path absolute = folder.toAbsolutePath().normalize();
        List<Discrepancy> found = new ArrayList<>(of(absolute));
        found.addAll(new SignatureCheck(absolute, key).discrepancies());
        return List.copyOf(found);
    }

    /** Checks the folder alone: checksums, package, rows, control totals. */
    public static List<Discrepancy> ofContents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(new Discrepancy(
                    Kind.MISSING_FILE,
                    folder.toString(),
                    "a folder",
                    "none",
                    "Maybe the night is not published yet, or the name is misspelt."));
        }
        try {
            return check(folder);
        } catch (IOException e) {
            return List.of(new Discrepancy(
                    Kind.UNREADABLE, folder.toString(), "files to read", e.toString(), Advice.UNREADABLE));
        }
    }

    private static List<Discrepancy> check(Path folder) throws IOException {
        List<Discrepancy> found = new ArrayList<>();
        PackageReading described = readPackage(folder, found);
        Checksums sums = readSums(folder, found);
        FolderCheck files = new FolderCheck(folder, described, sums);
        found.addAll(files.discrepancies());
        if (described.isThere()) {
            for (PackageReading.Described file : described.files()) {
                if (files.isSound(file.path())) {
                    found.addAll(new TableCheck(folder, file).discrepancies());
                }
            }
            found.addAll(new ControlsCheck(folder, described, files).discrepancies());
        }
        return List.copyOf(found);
    }

    private static PackageReading readPackage(Path folder, List<Discrepancy> found) {
        Path file = folder.resolve(DataPackage.FILE);
        if (!Files.exists(file)) {
            found.add(missing(DataPackage.FILE));
            return PackageReading.NONE;
        }
        return PackageReading.find(file).orElseGet(() -> {
            found.add(new Discrepancy(
                    Kind.UNREADABLE,
                    DataPackage.FILE,
                    "a JSON object with resources and controls",
                    "something else",
                    "Maybe it was edited: take it from a backup."));
            return PackageReading.NONE;
        });
    }

    private static Checksums readSums(Path folder, List<Discrepancy> found) {
        if (!Files.exists(folder.resolve(Checksums.FILE))) {
            found.add(missing(Checksums.FILE));
            return Checksums.NONE;
        }
        try {
            return Checksums.read(folder);
        } catch (IOException e) {
            found.add(new Discrepancy(
                    Kind.UNREADABLE,
                    Checksums.FILE,
                    "a checksum, two spaces and a file name on each line",
                    String.valueOf(e.getMessage()),
                    "Maybe it was edited: take it from a backup."));
            return Checksums.NONE;
        }
    }

    static Discrepancy missing(String file) {
        return new Discrepancy(
                Kind.MISSING_FILE,
                file,
                "the file",
                "none",
                "Maybe it was deleted or moved: " + Advice.restore(file) + ".");
    }
}
