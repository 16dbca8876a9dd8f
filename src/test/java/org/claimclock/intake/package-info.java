/** Files on their way into a real book. */
@NullMarked
package org.claimclock.intake;

import org.jspecify.annotations.NullMarked;
