package org.claimclock.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds rows to one table, many at a time: by COPY where the server is PostgreSQL, by batches of inserts in the embedded database.
 *
 * @param columns parted by commas
 */
record NewRows(JdbcTemplate jdbc, String table, String columns) {
    private static final int BATCH = 1_000;

    /**
     * @return how many became rows
     * @throws org.springframework.dao.DataAccessException if one cannot be added; in a transaction none of them is kept then
     */
    <T> long add(Collection<? extends T> rows, Cells.Row<T> row) {
        if (rows.isEmpty()) {
            return 0;
        }
        ConnectionCallback<Long> adding = connection -> connection.isWrapperFor(PGConnection.class)
                ? copy(connection.unwrap(PGConnection.class), rows, row)
                : insert(connection, rows, row);
        return Objects.requireNonNull(jdbc.execute(adding));
    }

    private <T> long copy(PGConnection connection, Collection<? extends T> rows, Cells.Row<T> row) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            CopiedCells cells = new CopiedCells(lines -> copy.writeToCopy(lines, 0, lines.length));
            for (T each : rows) {
                row.write(cells, each);
                cells.endRow();
            }
            cells.send();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private <T> long insert(Connection connection, Collection<? extends T> rows, Cells.Row<T> row) throws SQLException {
        String marks = String.join(",", Collections.nCopies(columns.split(",").length, "?"));
        String sql = "insert into " + table + " (" + columns + ") values (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            BoundCells cells = new BoundCells(statement);
            long added = 0;
            int open = 0;
            for (T each : rows) {
                row.write(cells, each);
                cells.endRow();
                if (++open == BATCH) {
                    added += Arrays.stream(statement.executeBatch()).sum();
                    open = 0;
                }
            }
            return open == 0
                    ? added
                    : added + Arrays.stream(statement.executeBatch()).sum();
        }
    }
}
