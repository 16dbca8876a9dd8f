package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.register.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folders that cannot be written to, and a book that is not what it should be. */
@TestInstance(Lifecycle.PER_CLASS)
@NightsOnBothDatabases
class UnusableFoldersTest {

    private final SmallBook book;
    private Sameness sameness;

    UnusableFoldersTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
        sameness = book.sameness();
    }

    @Test
    void aHomeThatCannotBeWrittenToStopsTheRunUntilItCan() {
        try (SmallDisk disk = SmallDisk.mount(book.folder().resolve("read-only"), 48)) {
            Home home = book.evening("read-only/home");
            disk.readOnly();

            Program.Ended failed = home.run(SmallBook.NIGHT);

            assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
            assertThat(failed.said())
                    .contains(
                            "/inbox cannot be written to. Maybe its owner or mode is wrong, or its disk is read-only.")
                    .contains("It is safe to run the same command again.")
                    .doesNotContain("Exception", "\tat ");
            disk.writable();
            home.complete(SmallBook.NIGHT);
            sameness.holdsFor(home);
        }
    }

    @ParameterizedTest(name = "{0}/")
    @ValueSource(strings = {"inbox", "outbox", "archive", "refused", "db"})
    void aFolderThatCannotBeWrittenToStopsTheRunUntilItCan(String name) {
        Home home = book.evening("one-" + name);
        try (WriteProtection protection = WriteProtection.of(home.folder().resolve(name), book)) {
            Program.Ended failed = home.run(SmallBook.NIGHT);

            assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
            assertThat(failed.said())
                    .contains("/" + name + " cannot be written to.")
                    .doesNotContain("Exception", "\tat ");
            protection.lift();
            home.complete(SmallBook.NIGHT);
            sameness.holdsFor(home);
        }
    }

    @Test
    void foldersThatAreMissingAreMade() throws IOException {
        Home home = book.evening("missing");
        for (String name : new String[] {"archive", "refused", "cache"}) {
            SmallBook.remove(new Home(home.folder().resolve(name)));
        }

        home.complete(SmallBook.NIGHT);

        assertThat(home.folder().resolve("archive")).isNotEmptyDirectory();
    }

    @Test
    void aBookThatIsGoneIsNotBegunAnewBesideWhatItPublished() {
        Home home = book.evening("no-book");
        SmallBook.remove(new Home(home.folder().resolve("db")));
        Books.removed(home.folder());

        Program.Ended refused = home.run(SmallBook.NIGHT);

        assertThat(refused.exit()).as(refused.said()).isEqualTo(2);
        assertThat(refused.said())
                .isEqualTo(
                        "there are published nights in %s/outbox and no book in %s. Maybe the disk of the book is not mounted,"
                                        .formatted(home.folder(), Books.of(home.folder()))
                                + " or it must be restored from a backup. To begin anew, move the outbox away.\n");
    }

    @Test
    void aBookOfANewerVersionIsLeftAlone() {
        Home home = book.evening("newer");
        try (Register register = Books.open(home.folder())) {
            new JdbcTemplate(register.dataSource())
                    .update("insert into \"flyway_schema_history\" values"
                            + " (99, '99', 'columns of tomorrow', 'SQL', 'V99__columns.sql', 1, 'SA', now(), 1, true)");
        }

        Program.Ended failed = home.run(SmallBook.NIGHT);

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .contains(
                        "the database was written by a newer version of Claimclock: it has change 99 (columns of tomorrow)")
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest(name = "{0} cut short")
    @ValueSource(strings = {"book.script", "book.data", "book.properties"})
    @OnlyEmbedded("about the files of the book")
    void aDamagedBookIsNamedAndNothingIsPublished(String name) throws IOException {
        Home home = book.evening("damaged-" + name);
        cutShort(home.folder().resolve("db").resolve(name));

        // In a process of its own: a damaged book may end it.
        Program.Ended failed = home.start(SmallBook.NIGHT).ended();

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .contains("/db is damaged: " + name
                        + " is not as it was when the database was closed. Maybe restore the folder from a"
                        + " backup.")
                .doesNotContain("Exception", "\tat ");
        assertThat(home.files("outbox"))
                .noneSatisfy((path, text) -> assertThat(path).startsWith(SmallBook.NIGHT));
    }

    private static void cutShort(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() * 3 / 4);
        }
    }
}
