package org.claimclock.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.disk.DiskWords;
import org.claimclock.register.BookPlace;

/**
 * The data folder: {@code inbox/ outbox/ archive/ refused/ db/ cache/ logs/}, and {@code held/ replaced/ studies/} when they are needed.
 *
 * @param book where the book is; it may be in a database of a server, and {@code db/} then holds only the lock of a run
 */
public record Home(Path folder, BookPlace book) {

    /** With the book in {@code db/}. */
    public Home(Path folder) {
        this(folder, BookPlace.in(db(folder)));
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    public Path refused() {
        return folder.resolve("refused");
    }

    public Path db() {
        return db(folder);
    }

    private static Path db(Path folder) {
        return folder.resolve("db");
    }

    /** What can be made again at any time, such as compiled rules. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /** The claims that stand otherwise in nights that were held: {@code 2021-03-09.csv}. */
    public Path held() {
        return folder.resolve("held");
    }

    /** Rules that were replaced in their folder and that nobody had approved. */
    public Path replaced() {
        return folder.resolve("replaced");
    }

    /** What looks at the rules found that somebody asked for in the console. */
    public Path studies() {
        return folder.resolve("studies");
    }

    /** How failures came about; nothing else reads it. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /**
     * Makes what is missing.
     *
     * @throws NightFailure where a folder cannot be made or written to
     */
    public void prepare() {
        for (Path each : new Path[] {inbox(), outbox(), archive(), refused(), db(), cache()}) {
            try {
                Files.createDirectories(each);
            } catch (IOException e) {
                throw NightFailure.of("cannot make the folder " + each + ": " + DiskWords.of(e, each), e);
            }
            if (!Files.isWritable(each)) {
                throw new NightFailure("the folder " + each
                        + " cannot be written to. Maybe its owner or mode is wrong, or its disk" + " is read-only.");
            }
        }
    }

    /** Why this cannot be a data folder at all, if it cannot. */
    public Optional<String> findObstacle() {
        if (hasPublished() && !hasBook()) {
            return Optional.of("there are published nights in " + outbox() + " and no book in " + book
                    + ". Maybe the disk of the book is not mounted, or it must be restored from a backup. To begin anew, move"
                    + " the outbox away.");
        }
        return Optional.empty();
    }

    /** What a person should know before the folders that are missing are made, if there is anything. */
    public Optional<String> findDoubt() {
        if (Files.notExists(outbox()) && hasBook()) {
            return Optional.of("there is a book in " + book + " and no folder " + outbox()
                    + ". It is made, without the nights that were published before. Maybe its disk is not mounted, or it was"
                    + " moved: packages are verified in one folder.");
        }
        return Optional.empty();
    }

    private boolean hasPublished() {
        try (Stream<Path> nights = Files.isDirectory(outbox()) ? Files.list(outbox()) : Stream.empty()) {
            return nights.anyMatch(Files::isDirectory);
        } catch (IOException e) {
            throw NightFailure.of("cannot read the folder " + outbox() + ": " + DiskWords.of(e, outbox()), e);
        }
    }

    /** Whether a book was ever begun here. */
    public boolean hasBook() {
        return book.hasBook();
    }
}
