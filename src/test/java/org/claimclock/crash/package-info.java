/**
 * The plug is pulled: the program runs in a process of its own, is killed at a random instant or held up by the disk or another run, and is then
 * simply run again. What comes of it must be what an undisturbed run gives, byte for byte.
 */
@NullMarked
package org.claimclock.crash;

import org.jspecify.annotations.NullMarked;
