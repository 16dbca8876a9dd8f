package org.claimclock.csv;

/** One record of a file: a row that could be cut into its cells, or a damaged one. */
public sealed interface CsvRecord permits CsvRow, DamagedRow {

    /** The name of the file, without its folder. */
    String file();

    /** The physical line on which the record begins; 1 is the first of the file. */
    long line();

    /** The physical line on which the record ends; the same as {@link #line} unless a quoted text goes on over several. */
    long lastLine();
}
