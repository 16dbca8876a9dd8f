package org.claimclock.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.claimclock.disk.DiskWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How an embedded book comes to have the tables of this program. Each statement that changes tables commits by itself, so a run that is killed between two of
 * them would leave tables of no version. Therefore they change in a copy of the book, or in a new one, which takes the book's place when it is whole.
 */
record Renewal(Path folder) {

    /** Belong to a book that was not closed. */
    private static final List<String> TRACES = List.of("book.log", "book.backup");

    /** Opens the book of the folder, and begins one where there is none. */
    EmbeddedDatabase open() {
        try {
            FileSystemUtils.deleteRecursively(unfinished());
            takeItsPlace();
            if (Files.exists(folder.resolve("book.properties"))) {
                EmbeddedDatabase book = EmbeddedDatabase.open(folder);
                if (Migrations.isUpToDate(new JdbcTemplate(book.dataSource()))) {
                    return book;
                }
                try (book) {
                    Migrations.refuseNewer(book.dataSource());
                }
            }
            renew();
        } catch (IOException e) {
            throw new RegisterException(
                    "the database in " + folder + " could not be brought up to date: " + DiskWords.of(e)
                            + ". That is done in a copy, so as much again as its files must be free there. The book is as it was.",
                    e);
        }
        return EmbeddedDatabase.open(folder);
    }

    private void renew() throws IOException {
        try {
            Files.createDirectories(unfinished());
            for (String name : ClosingMark.FILES) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), unfinished().resolve(name));
                }
            }
            try (EmbeddedDatabase copy = EmbeddedDatabase.open(unfinished())) {
                Migrations.bringUpToDate(copy.dataSource());
            }
            Files.move(unfinished(), renewed(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished());
        }
        takeItsPlace();
    }

    /** Begins at any file at which it was killed; the mark goes last, and says that the others have gone. */
    private void takeItsPlace() throws IOException {
        ClosingMark mark = new ClosingMark(renewed());
        if (mark.isSet()) {
            new ClosingMark(folder).remove();
            for (String name : TRACES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            for (String name : ClosingMark.FILES) {
                if (Files.exists(renewed().resolve(name))) {
                    Files.move(
                            renewed().resolve(name),
                            folder.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            mark.moveTo(folder);
        }
        FileSystemUtils.deleteRecursively(renewed());
    }

    private Path unfinished() {
        return folder.resolve("renewed.part");
    }

    private Path renewed() {
        return folder.resolve("renewed");
    }
}
