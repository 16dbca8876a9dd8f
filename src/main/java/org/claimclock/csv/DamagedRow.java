package org.claimclock.csv;

/** A record that cannot be cut into the cells of its columns. It costs itself and no other record. */
public record DamagedRow(Problem problem, long lastLine) implements CsvRecord {

    @Override
    public String file() {
        return problem.file();
    }

    @Override
    public long line() {
        return problem.line();
    }

    @Override
    public String toString() {
        return problem.toString();
    }
}
