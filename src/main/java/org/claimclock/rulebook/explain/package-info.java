/** What a rulebook was asked and what it answered, for people who ask why. */
@NullMarked
package org.claimclock.rulebook.explain;

import org.jspecify.annotations.NullMarked;
