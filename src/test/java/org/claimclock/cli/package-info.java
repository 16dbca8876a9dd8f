/** The program as it is called: what it refuses, what it says, and in which words. */
@NullMarked
package org.claimclock.cli;

import org.jspecify.annotations.NullMarked;
