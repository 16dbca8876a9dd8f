package org.claimclock.register;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a row in the order of its columns. */
interface Cells {
    Cells text(@Nullable String value) throws SQLException;

    Cells number(long value) throws SQLException;

    Cells flag(boolean value) throws SQLException;

    Cells date(@Nullable LocalDate value) throws SQLException;

    /** How the cells of a row follow from what it says. */
    @FunctionalInterface
    interface Row<T> {
        void write(Cells to, T row) throws SQLException;
    }
}
