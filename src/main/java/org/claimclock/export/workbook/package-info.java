/**
 * A copy of a table for who opens it in a spreadsheet: ids stay text and days are days, whatever the spreadsheet would have guessed. The CSV file
 * is the original; this is a courtesy, and the only place that knows fastexcel.
 */
@NullMarked
package org.claimclock.export.workbook;

import org.jspecify.annotations.NullMarked;
