/**
 * The night: one Spring Batch job from the inbox to the outbox, its lock, and the table of nights.
 *
 * <p>It puts the stages in order and knows all of them; they do not know each other.
 */
@NullMarked
package org.claimclock.nightly;

import org.jspecify.annotations.NullMarked;
