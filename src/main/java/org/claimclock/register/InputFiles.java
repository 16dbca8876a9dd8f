package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code input_files}. */
public final class InputFiles {
    private static final String SELECT =
            "select file_id, as_of, feed, file_name, path, sha256, bytes, state, code, message,"
                    + " physical_records, rows_read, rows_rejected, rows_header, rows_blank from input_files ";

    private final JdbcTemplate jdbc;

    InputFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the file's id in the book; until it is closed its state is {@code READING} */
    public long begin(LocalDate asOf, String feed, String name, String path) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        PreparedStatementCreator insert = connection -> {
            var row = connection.prepareStatement(
                    "insert into input_files (as_of, feed, file_name, path, sha256, bytes, state, code, message,"
                            + " physical_records, rows_read, rows_rejected, rows_header, rows_blank)"
                            + " values (?,?,?,?,'',0,'READING','','',0,0,0,0,0)",
                    new String[] {"file_id"});
            row.setObject(1, asOf);
            row.setString(2, feed);
            row.setString(3, name);
            row.setString(4, path);
            return row;
        };
        jdbc.update(insert, key);
        return Objects.requireNonNull(key.getKey(), "the database gave the file no id")
                .longValue();
    }

    /** Writes down how it ended with the file: everything that may have changed since it was begun. */
    public void close(InputFile file) {
        RecordTally tally = file.tally();
        jdbc.update(
                "update input_files set sha256 = ?, bytes = ?, state = ?, code = ?, message = ?, physical_records = ?,"
                        + " rows_read = ?, rows_rejected = ?, rows_header = ?, rows_blank = ? where file_id = ?",
                file.sha256(),
                file.bytes(),
                file.state().name(),
                file.code(),
                file.message(),
                tally.physicalRecords(),
                tally.read(),
                tally.rejected(),
                tally.header(),
                tally.blank(),
                file.id());
    }

    /** A file of the same bytes that was read before, in this night or an earlier one. */
    public Optional<InputFile> findRead(String sha256) {
        return jdbc
                .query(
                        SELECT + "where sha256 = ? and state = 'READ' order by file_id",
                        (row, number) -> file(row),
                        sha256)
                .stream()
                .findFirst();
    }

    /** Sorted by name. */
    public List<InputFile> of(LocalDate asOf) {
        return jdbc.query(
                SELECT + "where as_of = ? order by file_name, path, file_id", (row, number) -> file(row), asOf);
    }

    /** Takes out the file and everything that it brought: it was left half-read by a crash and will be read again. */
    public void remove(InputFile file) {
        forget(file);
        jdbc.update("delete from input_files where file_id = ?", file.id());
    }

    /** Takes out everything that the file brought, and leaves the file: it is refused whole. */
    public void forget(InputFile file) {
        jdbc.update("delete from events where file_id = ?", file.id());
        new Announcements(jdbc).forget(file.asOf(), file.part());
        new Tallies(jdbc).forget(file.asOf(), file.part());
    }

    private static InputFile file(ResultSet row) throws SQLException {
        RecordTally tally = new RecordTally(
                row.getLong("physical_records"),
                row.getLong("rows_read"),
                row.getLong("rows_rejected"),
                row.getLong("rows_header"),
                row.getLong("rows_blank"));
        return new InputFile(
                row.getLong("file_id"),
                row.getObject("as_of", LocalDate.class),
                row.getString("feed"),
                row.getString("file_name"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("bytes"),
                InputFile.State.valueOf(row.getString("state")),
                row.getString("code"),
                row.getString("message"),
                tally);
    }
}
