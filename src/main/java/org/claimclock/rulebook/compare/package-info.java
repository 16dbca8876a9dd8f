/** In what two rulebooks differ, in sentences. It knows rulebooks and no claim. */
@NullMarked
package org.claimclock.rulebook.compare;

import org.jspecify.annotations.NullMarked;
