/** Which rulebooks were approved, from when, by whom, and what they were said to do. It knows files and neither the book nor a claim. */
@NullMarked
package org.claimclock.rulebook.release;

import org.jspecify.annotations.NullMarked;
