/** Each kind of file row by row: what it becomes, and what it is refused with. */
@NullMarked
package org.claimclock.intake.feed;

import org.jspecify.annotations.NullMarked;
