package org.claimclock.register;

/**
 * A row that could not be read.
 *
 * @param line physical line, counted from 1
 * @param column empty where no single column is to blame
 * @param message how to mend it, without what the row says
 */
public record RejectedRow(String file, long line, String column, String code, String message) {}
