/** Records and their texts, there and back. */
@NullMarked
package org.claimclock.register.shape;

import org.jspecify.annotations.NullMarked;
