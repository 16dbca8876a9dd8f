/** What every way out has in common, so that the ways need not know who uses them. */
@NullMarked
package org.claimclock.notify.route;

import org.jspecify.annotations.NullMarked;
