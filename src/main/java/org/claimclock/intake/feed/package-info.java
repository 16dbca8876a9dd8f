/**
 * The four kinds of file that a night reads, one class each: its columns are in its Javadoc, and a row becomes an event or the list of all that
 * is wrong with it. What needs the claim or the book is not judged here. Knows cells and events, no files, no register and no rules but
 * {@link org.claimclock.intake.feed.IntakeRules}.
 */
@NullMarked
package org.claimclock.intake.feed;

import org.jspecify.annotations.NullMarked;
