package org.claimclock.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.register.Books;
import org.claimclock.register.Register;
import org.springframework.jdbc.core.JdbcTemplate;

/** A data folder into which the sample nights are dropped one by one, as their senders would: under the same names each night. */
record Home(Path folder) {

    private static final Path SAMPLES = Path.of("samples", "nights");

    /** A file that is read again has another number, after which customers are numbered and parts of the night are named. */
    private static final Set<String> OF_THE_ATTEMPT =
            Set.of("RUN_ID", "STARTED_AT", "FINISHED_AT", "PACKAGE_SHA256", "FILE_ID", "PATH", "PART", "CUSTOMER");

    /** Drops what comes in before a night and gives its as-of. */
    String drop(Path night) {
        try {
            Files.createDirectories(inbox());
            for (Path file : list(night)) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, inbox().resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asOf(night);
    }

    /** Runs a night in this process. */
    Program.Ended run(String asOf) {
        return Program.execute(Program.run(folder, asOf).toArray(String[]::new));
    }

    /** Runs a night to its end, whatever was done of it before. */
    void complete(String asOf) {
        Program.Ended ended = run(asOf);
        assertThat(ended.exit()).as(ended.said()).isIn(0, 3);
    }

    RunningProgram start(String asOf) {
        return Program.start(Program.run(folder, asOf));
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    /** Every file below one of the folders with its bytes, one character each. */
    Map<String, String> files(String below) {
        Map<String, String> found = new TreeMap<>();
        Path top = folder.resolve(below);
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                found.put(top.relativize(file).toString(), Files.readString(file, ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The rows of each table of the book, without what tells of one attempt; Spring Batch's own notes are not of the book. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Register register = Books.open(folder)) {
            JdbcTemplate jdbc = new JdbcTemplate(register.dataSource());
            List<String> tables = jdbc.queryForList(
                    "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                            + " and table_type = 'BASE TABLE' and lower(table_name) not like 'batch#_%' escape '#'"
                            + " and lower(table_name) not in ('batches', 'flyway_schema_history')",
                    String.class);
            tables.forEach(table -> rows.put(
                    table,
                    jdbc.queryForList("select * from \"" + table + "\"").stream()
                            .map(Home::withoutTheAttempt)
                            .sorted()
                            .toList()));
        }
        return rows;
    }

    private static String withoutTheAttempt(Map<String, Object> row) {
        // One by one: the names of columns are compared without their case.
        OF_THE_ATTEMPT.forEach(row::remove);
        row.replaceAll((column, value) ->
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return row.toString();
    }

    static String asOf(Path night) {
        return night.getFileName().toString().substring(0, 10);
    }

    /** The sample nights in the order of their dates. */
    static List<Path> samples() {
        return list(SAMPLES);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
