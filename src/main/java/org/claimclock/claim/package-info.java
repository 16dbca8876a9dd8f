/**
 * The domain: what a claim is, which statuses and moves it has, and what the rules may find about it.
 *
 * <p>Plain Java. It may know {@code java.*} and JSpecify and nothing else: no framework, no database, no file and no clock.
 */
@NullMarked
package org.claimclock.claim;

import org.jspecify.annotations.NullMarked;
