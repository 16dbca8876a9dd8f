package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A book gets its tables whole, whenever the run that makes them is killed. */
class RenewalTest {

    @TempDir
    private Path folder;

    private Path book;

    @BeforeEach
    void aFolderForTheBook() {
        book = folder.resolve("db");
    }

    @Test
    void aBookIsBegunAndNothingElseIsLeftBesideIt() throws IOException {
        Register.open(book).close();

        assertThat(names(book)).containsExactly("book.closed", "book.data", "book.properties", "book.script");
    }

    @Test
    void aBookOfAnEarlierVersionKeepsItsRows() {
        ofAnEarlierVersion();

        try (Register register = Register.open(book)) {
            assertThat(isUpToDate(register)).isTrue();
            assertThat(customers(register)).containsExactly("T-1");
        }
        assertThat(Register.findToLookAt(book)).isPresent().get().satisfies(register -> {
            assertThat(customers(register)).containsExactly("T-1");
            register.close();
        });
    }

    /** What a kill between two statements leaves: tables of no version, in the copy. */
    @Test
    void aCopyWithHalfOfTheChangesIsForgotten() throws IOException {
        ofAnEarlierVersion();
        Path copy = copyOf(book, folder.resolve("elsewhere"));
        try (EmbeddedDatabase half = EmbeddedDatabase.open(copy)) {
            new JdbcTemplate(half.dataSource()).execute("create table planned_nights (as_of date)");
        }
        Files.move(copy, book.resolve("renewed.part"));

        try (Register register = Register.open(book)) {
            assertThat(isUpToDate(register)).isTrue();
            assertThat(customers(register)).containsExactly("T-1");
        }
        assertThat(book.resolve("renewed.part")).doesNotExist();
    }

    @ParameterizedTest(name = "{0} files had been moved")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aBookThatHalfTookItsPlaceTakesTheRest(int moved) throws IOException {
        ofAnEarlierVersion();
        Path renewed = copyOf(book, folder.resolve("elsewhere"));
        Register.open(renewed).close();
        Files.move(renewed, book.resolve("renewed"));
        renewed = book.resolve("renewed");
        if (moved > 0) {
            Files.delete(book.resolve("book.closed"));
        }
        for (String name : List.of("book.properties", "book.script", "book.data", "book.closed")
                .subList(0, moved)) {
            Files.deleteIfExists(book.resolve(name));
            Files.move(renewed.resolve(name), book.resolve(name));
        }

        try (Register register = Register.open(book)) {
            assertThat(isUpToDate(register)).isTrue();
            assertThat(customers(register)).containsExactly("T-1");
        }
        assertThat(renewed).doesNotExist();
    }

    @Test
    void aChangeThatFailsLeavesTheBookAsItWas() throws IOException {
        ofAnEarlierVersion();
        try (EmbeddedDatabase mine = EmbeddedDatabase.open(book)) {
            new JdbcTemplate(mine.dataSource()).execute("create table planned_nights (mine int)");
        }

        assertThatThrownBy(() -> Register.open(book))
                .isInstanceOf(RegisterException.class)
                .hasMessageStartingWith("the database could not be brought up to date: ")
                .hasMessageEndingWith("Maybe it belongs to another program, or its tables were changed by hand.");

        assertThat(names(book)).containsExactly("book.closed", "book.data", "book.properties", "book.script");
        try (EmbeddedDatabase same = EmbeddedDatabase.open(book)) {
            assertThat(new JdbcTemplate(same.dataSource())
                            .queryForList("select \"version\" from \"flyway_schema_history\"", String.class))
                    .containsExactly("1", "2", "3");
        }
    }

    private void ofAnEarlierVersion() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(book)) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .placeholders(Map.of("bytes", Dialect.HSQLDB.bytes()))
                    .target("3")
                    .load()
                    .migrate();
            new JdbcTemplate(database.dataSource())
                    .update("insert into customers (customer, tenant_id) values (1, 'T-1')");
        }
    }

    private static Path copyOf(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
        return to;
    }

    private static boolean isUpToDate(Register register) {
        return Migrations.isUpToDate(new JdbcTemplate(register.dataSource()));
    }

    private static List<String> customers(Register register) {
        return new JdbcTemplate(register.dataSource()).queryForList("select tenant_id from customers", String.class);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
