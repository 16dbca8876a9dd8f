package org.claimclock.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.csv.file.Sha256;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.proof.Comparison;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Verification;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a folder appear under its name complete, or not at all: it is written beside the target, {@code .<name>.tmp}, read back from the disk,
 * held against its package, and only then renamed, with a sync after each step that has to survive a loss of power.
 */
final class Publisher {

    /** Writes the files of a folder, each of them synced. */
    @FunctionalInterface
    interface Contents {
        Published writeInto(Path folder) throws IOException;
    }

    private final Path target;
    private final Path growing;

    Publisher(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.growing = this.target.resolveSibling("." + this.target.getFileName() + ".tmp");
    }

    /** @throws PublishingException if nothing could be published; what was there before is untouched */
    Published publish(Contents contents) {
        try {
            FileSystemUtils.deleteRecursively(growing);
            Files.createDirectories(growing);
            Published written = contents.writeInto(growing);
            readBack();
            sync(growing);
            return appear(written);
        } catch (IOException | RuntimeException e) {
            clearAfter(e);
            if (e instanceof IOException) {
                throw new PublishingException(
                        "%s could not be written: %s. Nothing was published. Maybe the disk is full or the folder is read-only."
                                .formatted(target, reason(e)),
                        e);
            }
            throw (RuntimeException) e;
        }
    }

    /** What failed, down to what the disk said. */
    private static String reason(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            reasons.add(each.getClass() == IOException.class ? message : each.toString());
        }
        return String.join(": ", reasons);
    }

    private void readBack() {
        List<Discrepancy> found = Verification.ofContents(growing);
        if (!found.isEmpty()) {
            throw new PublishingException(
                    "What was read back from the disk is not what was written. Nothing was published. Maybe the disk is failing:\n"
                            + found.stream().map(Discrepancy::toString).collect(Collectors.joining("\n")));
        }
    }

    /** What is published stays published: a folder that is there and holds this night is kept, and its package is the one that counts. */
    private Published appear(Published written) throws IOException {
        String sha256 = written.packageSha256();
        if (Files.exists(target)) {
            requireSameNight();
            FileSystemUtils.deleteRecursively(growing);
            sha256 = Sha256.of(target.resolve(DataPackage.FILE));
        } else {
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        }
        sync(target.resolveSibling("."));
        return new Published(target, sha256, written.controls());
    }

    /** A run that was killed between the rename and its last note finds its own folder, made by an attempt with another run id. */
    private void requireSameNight() throws IOException {
        List<String> wrong = new ArrayList<>(Comparison.differences(growing, target));
        if (wrong.isEmpty()) {
            Verification.ofContents(target).forEach(one -> wrong.add(one.where()));
        }
        if (!wrong.isEmpty()) {
            throw new PublishingException(
                    "%s is there already and differs in %s. It was left as it is. Maybe it was changed, or published from another book: move it away and run again."
                            .formatted(target, String.join(", ", wrong)));
        }
    }

    private void clearAfter(Exception cause) {
        try {
            FileSystemUtils.deleteRecursively(growing);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Windows cannot open a folder, and needs no sync of one. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
