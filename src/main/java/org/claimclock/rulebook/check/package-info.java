/**
 * Whether the rules do what their scenarios say, and what was found the last time: a night with an unchanged folder plays nothing again.
 *
 * <p>It knows the rulebook and its scenarios, and never decides a claim.
 */
@NullMarked
package org.claimclock.rulebook.check;

import org.jspecify.annotations.NullMarked;
