/**
 * The arithmetic of days: working calendars, the terms of each clock, and the clocks that run on a claim.
 *
 * <p>Dates only. An instant becomes a date once, in the program zone, before it gets here.
 */
@NullMarked
package org.claimclock.claim.clock;

import org.jspecify.annotations.NullMarked;
