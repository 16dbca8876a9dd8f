/**
 * The six tables of a night's outbox, one class each: its Javadoc is the format, its columns describe themselves for the package.
 *
 * <p>Rows come in a fixed order from whoever keeps them and are written as they come: same rows, same bytes, in flat memory. A table may know the
 * shapes of {@code claim}, {@code register} and {@code csv}; it decides nothing.
 */
@NullMarked
package org.claimclock.export.table;

import org.jspecify.annotations.NullMarked;
