/**
 * Cells as values: text, codes, numbers, lists, dates and times. A row is read to its end and all its faults are told at once, each in words that
 * say what was found, what is allowed and what to do. Knows nothing of claims; free text and contacts never get into a message.
 */
@NullMarked
package org.claimclock.csv.cell;

import org.jspecify.annotations.NullMarked;
