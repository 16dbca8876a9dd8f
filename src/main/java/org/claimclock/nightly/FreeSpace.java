package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.claimclock.disk.DiskWords;

/**
 * The room on the disks of a data folder. A database that meets a full disk is a risk; one that stops before it is not.
 *
 * @param megabytes that always stay free; 0 asks nothing
 */
public record FreeSpace(Home home, int megabytes) {
    private static final long MEGABYTE = 1 << 20;

    /** What a row takes in the book, its history, its indexes and the files of the night, against its bytes in a file. */
    private static final int BOOK_FOR_INPUT = 8;

    /** @throws NightFailure where a disk has less than what always stays free */
    public void require() {
        if (megabytes > 0) {
            for (Path folder : List.of(home.db(), home.outbox())) {
                require(folder, megabytes * MEGABYTE, "");
            }
        }
    }

    /**
     * Asks before a night whether its files will have room.
     *
     * @throws NightFailure where they have not
     */
    void requireFor(List<Path> files) {
        if (megabytes > 0) {
            long input = files.stream().mapToLong(FreeSpace::size).sum();
            String share = ", and " + BOOK_FOR_INPUT + " times the " + megabytes(input) + " of the input";
            require(home.db(), megabytes * MEGABYTE + BOOK_FOR_INPUT * input, share);
        }
    }

    private void require(Path folder, long needed, String share) {
        long free = free(folder);
        if (free < needed) {
            throw new NightFailure(
                    "the disk of " + folder + " has " + megabytes(free) + " free, and " + megabytes(needed)
                            + " are needed: " + megabytes + " MB that always stay free (setting min-free-mb)" + share
                            + ". Maybe delete old files, or move the data folder to a larger disk.");
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw NightFailure.of(
                    "cannot ask how much space the disk of " + folder + " has: " + DiskWords.of(e, folder), e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // It will be refused for what is wrong with it.
            return 0;
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", (double) bytes / MEGABYTE);
    }
}
