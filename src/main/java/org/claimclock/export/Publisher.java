package org.claimclock.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Verification;

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
            remove(growing);
            Files.createDirectories(growing);
            Published written = contents.writeInto(growing);
            readBack();
            sync(growing);
            appear();
            return new Published(target, written.packageSha256(), written.controls());
        } catch (IOException | RuntimeException e) {
            clearAfter(e);
            if (e instanceof IOException) {
                throw new PublishingException(
                        "%s could not be written: %s. Nothing was published. Maybe the disk is full or the folder is read-only."
                                .formatted(target, e),
                        e);
            }
            throw (RuntimeException) e;
        }
    }

    private void readBack() {
        List<Discrepancy> found = Verification.ofContents(growing);
        if (!found.isEmpty()) {
            throw new PublishingException(
                    "What was read back from the disk is not what was written. Nothing was published. Maybe the disk is failing:\n"
                            + found.stream().map(Discrepancy::toString).collect(Collectors.joining("\n")));
        }
    }

    private void appear() throws IOException {
        if (Files.exists(target)) {
            requireSame();
            remove(growing);
        } else {
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        }
        sync(target.resolveSibling("."));
    }

    /** A run that was killed between the rename and its last note finds its own folder: complete, and equal to the byte. */
    private void requireSame() throws IOException {
        List<String> ours = names(growing);
        List<String> theirs = names(target);
        if (!ours.equals(theirs)) {
            throw new PublishingException(
                    "%s is there already and holds %s instead of %s. It was left as it is. Maybe it was published from another book: move it away and run again."
                            .formatted(target, theirs, ours));
        }
        for (String name : ours) {
            if (Files.mismatch(growing.resolve(name), target.resolve(name)) >= 0) {
                throw new PublishingException(
                        "%s is there already with another %s. It was left as it is. Maybe it was changed, or published from another book: move it away and run again."
                                .formatted(target, name));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private void clearAfter(Exception cause) {
        try {
            remove(growing);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
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
