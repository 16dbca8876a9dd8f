/**
 * Which files of a folder a night takes, and where they go afterwards. Knows names, sizes and times of files, never what is in them; asks no clock.
 */
@NullMarked
package org.claimclock.intake.inbox;

import org.jspecify.annotations.NullMarked;
