/** How the night that is running gets on, for as long as this process lives. */
@NullMarked
package org.claimclock.console.live;

import org.jspecify.annotations.NullMarked;
