/** Folders with files dropped, growing, kept and in the way. */
@NullMarked
package org.claimclock.intake.inbox;

import org.jspecify.annotations.NullMarked;
