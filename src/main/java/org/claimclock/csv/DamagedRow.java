package org.claimclock.csv;

/** A record that cannot be cut into the cells of its columns. It costs itself and no other record. */
public record DamagedRow(Problem problem, String original) implements CsvRecord {

    @Override
    public String file() {
        return problem.file();
    }

    @Override
    public long line() {
        return problem.line();
    }

    /** Without the original, which may hold personal data. */
    @Override
    public String toString() {
        return problem.toString();
    }
}
