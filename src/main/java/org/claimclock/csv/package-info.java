/**
 * The only reader and the only writer of CSV. It reads records one at a time in flat memory, refuses exactly the damaged ones, and can account
 * for every physical record of a file; it writes exact bytes and believes the disk only after reading back. What a user can cause is a value here
 * ({@link org.claimclock.csv.DamagedRow}, {@link org.claimclock.csv.Problem}, {@link org.claimclock.csv.file.FileFault}), never an exception. It
 * knows nothing of claims, and only this package knows opencsv.
 */
@NullMarked
package org.claimclock.csv;

import org.jspecify.annotations.NullMarked;
