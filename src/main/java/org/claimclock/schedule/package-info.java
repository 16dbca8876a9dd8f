/**
 * The schedule: which nights there are to be, when each may begin, and what people do to them. The table of planned nights is the truth;
 * Quartz only ticks. All time comes from one {@link java.time.Clock}. The only package that knows Quartz.
 */
@NullMarked
package org.claimclock.schedule;

import org.jspecify.annotations.NullMarked;
