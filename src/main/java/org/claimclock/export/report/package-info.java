/**
 * The run on one page for people: self-contained, without scripts, without names and addresses, and the same bytes each time it is made. It may
 * know the control totals and the shapes it counts.
 */
@NullMarked
package org.claimclock.export.report;

import org.jspecify.annotations.NullMarked;
