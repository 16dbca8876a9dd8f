package org.claimclock.register;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Cells as the parameters of a statement. */
final class BoundCells implements Cells {
    private final PreparedStatement statement;
    private int last;

    BoundCells(PreparedStatement statement) {
        this.statement = statement;
    }

    void endRow() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    @Override
    public Cells text(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    @Override
    public Cells number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    @Override
    public Cells flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    @Override
    public Cells date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++last, value, Types.DATE);
        return this;
    }
}
