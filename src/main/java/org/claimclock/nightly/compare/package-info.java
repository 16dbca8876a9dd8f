/** What other rules would make of the claims of the book. It reads the book and writes nothing. */
@NullMarked
package org.claimclock.nightly.compare;

import org.jspecify.annotations.NullMarked;
