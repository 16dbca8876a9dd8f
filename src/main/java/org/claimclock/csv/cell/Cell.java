package org.claimclock.csv.cell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of one cell: there, empty, or refused. One that was refused is told by {@link CellReader#problems}. */
public final class Cell<T> {

    private final String column;
    private final @Nullable T value;

    private Cell(String column, @Nullable T value) {
        this.column = column;
        this.value = value;
    }

    static <T> Cell<T> of(String column, T value) {
        return new Cell<>(column, value);
    }

    /** Empty or refused: for whoever asks, there is no value. */
    static <T> Cell<T> none(String column) {
        return new Cell<>(column, null);
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if the cell is empty or was refused: ask {@link CellReader#good} first, and {@link #or} for an optional cell
     */
    public T value() {
        if (value == null) {
            throw new IllegalStateException("column " + column + " has no value");
        }
        return value;
    }

    /** The value, or the given one if the cell is empty or was refused. */
    public T or(T fallback) {
        return value == null ? fallback : value;
    }

    public Optional<T> find() {
        return Optional.ofNullable(value);
    }

    public boolean present() {
        return value != null;
    }
}
