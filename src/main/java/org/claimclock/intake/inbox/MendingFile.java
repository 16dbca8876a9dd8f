package org.claimclock.intake.inbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.disk.DiskWords;

/**
 * Where the refused rows of a file are kept, to be mended and dropped into the inbox: {@code decisions.csv.gz} has {@code
 * decisions-refused-rows.csv}, which is recognised as a file of decisions. It appears whole; written again by a run that was killed, it is the
 * same file; and the rows of another file of this name go to {@code decisions-refused-rows-2.csv}.
 *
 * @param folder of the night
 * @param name of the file that the rows came in
 */
public record MendingFile(Path folder, String name) {

    private static final String MARK = "-refused-rows";
    private static final Pattern NAME = Pattern.compile("(?is)(.*?)(?:" + MARK + "(?:-[0-9]+)?)?\\.csv(?:\\.gz)?");

    /** Where the rows are written at first. */
    public Path unfinished() {
        return folder.resolve("." + name + MARK + ".part");
    }

    /** Gives the written rows their name; they are on the disk then, or an {@link IOException} was thrown. */
    public Path finish() throws IOException {
        Path part = unfinished();
        force(part, StandardOpenOption.WRITE);
        Path target = numbered(1);
        for (int number = 2; Files.exists(target); number++) {
            if (Files.mismatch(part, target) < 0) {
                Files.delete(part);
                return target;
            }
            target = numbered(number);
        }
        Files.move(part, target, ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
        return target;
    }

    /** Takes the rows of all files of a night away: none of its files counts. */
    public static void deleteAll(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + MARK + "*.csv")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // No file of the night had refused rows.
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the refused rows in " + folder + " cannot be removed: " + DiskWords.of(e, folder), e);
        }
    }

    private Path numbered(int number) {
        Matcher parts = NAME.matcher(name);
        String start = parts.matches() ? parts.group(1) : name.toLowerCase(Locale.ROOT);
        return folder.resolve(start + MARK + (number == 1 ? "" : "-" + number) + ".csv");
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
