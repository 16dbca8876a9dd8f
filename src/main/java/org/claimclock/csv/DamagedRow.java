package org.claimclock.csv;

import org.claimclock.csv.file.PhysicalLine;

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

    /** What is wrong with a record of several lines is told of its first one; the others are then read on their own. */
    DamagedRow firstLineOnly(PhysicalLine first) {
        return new DamagedRow(problem, first.text());
    }

    /** Without the original, which may hold personal data. */
    @Override
    public String toString() {
        return problem.toString();
    }
}
