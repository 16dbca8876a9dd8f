@NullMarked
package org.claimclock.disk;

import org.jspecify.annotations.NullMarked;
