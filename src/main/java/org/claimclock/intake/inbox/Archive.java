package org.claimclock.intake.inbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * A folder in which files are kept when a night is done with them. Nothing there is ever overwritten: of two files with one name the later one gets
 * a number, {@code claims-2.csv}.
 */
public record Archive(Path folder) {

    /**
     * Moves a file and its sidecars here, the file last: as long as it is in the inbox, a run that was killed begins again with it and finds what it had
     * moved before.
     *
     * @return where the file is now
     */
    public Path keep(Path file) throws IOException {
        return keep(file, List.of());
    }

    /**
     * Moves a file here and puts a file beside it that says why, {@code NAME.reason.txt}.
     *
     * @param reason lines of text, without personal data; none for a file that needs no reason
     */
    public Path keep(Path file, List<String> reason) throws IOException {
        Files.createDirectories(folder);
        Path target = free(file, reason);
        if (!reason.isEmpty()) {
            explain(InboxFile.nameOf(target), reason);
        }
        for (Path sidecar : Sidecars.of(file)) {
            move(sidecar, beside(target, file, sidecar));
        }
        if (Files.exists(target)) {
            // The copy to another disk was whole when a run was killed.
            Files.delete(file);
        } else {
            move(file, target);
        }
        return target;
    }

    /** Puts a file here that says why, whole or not at all, where there is none yet. */
    public void explain(String name, List<String> reason) throws IOException {
        Path target = reasonOf(folder.resolve(name));
        if (!Files.exists(target)) {
            Files.createDirectories(folder);
            Files.move(Files.write(partOf(target), reason), target, ATOMIC_MOVE);
        }
    }

    private Path free(Path file, List<String> reason) throws IOException {
        String name = InboxFile.nameOf(file);
        Path target = folder.resolve(name);
        for (int number = 2; isTaken(target, file, reason); number++) {
            target = folder.resolve(numbered(name, number));
        }
        return target;
    }

    /** A place that holds what this file left when it was half moved is its own. */
    private static boolean isTaken(Path target, Path file, List<String> reason) throws IOException {
        boolean another = Files.exists(target) && Files.mismatch(target, file) >= 0;
        boolean anothersReason = Files.exists(reasonOf(target))
                && !Files.readAllLines(reasonOf(target)).equals(linesOf(reason));
        boolean anothersSidecar =
                Sidecars.of(file).stream().anyMatch(sidecar -> Files.exists(beside(target, file, sidecar)));
        return another || anothersReason || anothersSidecar;
    }

    /** The last of them may be of several lines itself: a message and the rows that it is about. */
    private static List<String> linesOf(List<String> reason) {
        return String.join("\n", reason).lines().toList();
    }

    private static Path beside(Path target, Path file, Path sidecar) {
        String ending =
                InboxFile.nameOf(sidecar).substring(InboxFile.nameOf(file).length());
        return target.resolveSibling(InboxFile.nameOf(target) + ending);
    }

    private static Path partOf(Path target) {
        return target.resolveSibling("." + InboxFile.nameOf(target) + ".part");
    }

    private static Path reasonOf(Path file) {
        return file.resolveSibling(InboxFile.nameOf(file) + ".reason.txt");
    }

    /** The number stands before the first ending that names a kind of file, so that the name is still recognised. */
    private static String numbered(String name, int number) {
        int csv = name.toLowerCase(Locale.ROOT).lastIndexOf(".csv");
        int end = csv < 0 ? name.length() : csv;
        return name.substring(0, end) + "-" + number + name.substring(end);
    }

    private static void move(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copyAndDelete(source, target);
        }
    }

    /** To another file system: the source goes only when the copy is on the disk, whole and under its name. */
    static void copyAndDelete(Path source, Path target) throws IOException {
        Path part = partOf(target);
        Files.copy(source, part, COPY_ATTRIBUTES, REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, ATOMIC_MOVE);
        Files.delete(source);
    }
}
