/**
 * The pure function: events, run dates, rules and calendars go in; states, history and what has to be said come out.
 *
 * <p>The claims of one customer are walked together, in the order of time, events and lapsed clocks merged.
 */
@NullMarked
package org.claimclock.claim.walk;

import org.jspecify.annotations.NullMarked;
