package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.DataPackage;

/**
 * What a published night says of itself, as it lies there: nothing of it is checked, see {@link Verification}.
 *
 * @param sha256 of the package itself
 * @param sequence, adds and the like are -1 where it does not say them
 */
public record PackageFacts(
        String sha256, long sequence, String previousSha256, long adds, long retracts, List<DescribedFile> files) {

    public PackageFacts {
        files = List.copyOf(files);
    }

    /** @param rows -1 for a file that is no table */
    public record DescribedFile(String name, long rows, long bytes, String sha256) {}

    /**
     * Reads the package of a folder; empty where there is none.
     *
     * @param folder {@code outbox/2021-03-09}
     */
    public static Optional<PackageFacts> find(Path folder) {
        Path file = folder.resolve(DataPackage.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return PackageReading.find(file).map(reading -> of(file, reading));
    }

    private static PackageFacts of(Path file, PackageReading reading) {
        return new PackageFacts(
                hash(file),
                reading.number("sequence"),
                reading.text("previous_package_sha256"),
                reading.number("adds"),
                reading.number("retracts"),
                reading.files().stream()
                        .map(each -> new DescribedFile(each.path(), each.rows(), each.bytes(), each.sha256()))
                        .toList());
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            return "";
        }
    }
}
