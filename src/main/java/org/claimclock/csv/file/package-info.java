/**
 * From bytes on disk to physical lines of text. This package notices what is wrong with a file as a whole: its encoding, its compression, its
 * sidecar, a change while it is read. It knows nothing of cells and columns, and hands every fault on as a {@link
 * org.claimclock.csv.file.FileFault}. Memory stays flat whatever the size of the file.
 */
@NullMarked
package org.claimclock.csv.file;

import org.jspecify.annotations.NullMarked;
