package org.claimclock.csv;

/** One record of a file: a row that could be cut into its cells, or a damaged one. */
public sealed interface CsvRecord permits CsvRow, DamagedRow {

    /** The name of the file, without its folder. */
    String file();

    /** The physical line on which the record begins; 1 is the first of the file. */
    long line();

    /** The record as it stands in the file, without its last line end: only for a file of refused rows, never for a message or a log. */
    String original();
}
