/** The CSV tables of the rulebook, read into typed values; every fault of every table at once, with file and line. */
@NullMarked
package org.claimclock.rulebook.table;

import org.jspecify.annotations.NullMarked;
