/** Files with a secret in their first line, read alike for whatever door it opens. Knows nobody. */
@NullMarked
package org.claimclock.secret;

import org.jspecify.annotations.NullMarked;
