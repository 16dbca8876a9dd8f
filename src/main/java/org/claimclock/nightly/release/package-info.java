/** Which rules decide a night, and whether they may: the ones of the folder, the ones that were approved, or the ones of back then. */
@NullMarked
package org.claimclock.nightly.release;

import org.jspecify.annotations.NullMarked;
