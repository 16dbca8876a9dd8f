/**
 * The package around the files of a night: a Data Package that describes each file and carries the control totals, the checksums, and how bytes
 * get to the disk. It may know the tables it describes and nothing of rules or claims.
 */
@NullMarked
package org.claimclock.export.pack;

import org.jspecify.annotations.NullMarked;
