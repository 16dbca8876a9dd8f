/**
 * What letters say: the templates of {@code rules/notices/}, checked, and what is put into them. Whatever somebody wrote who is not of this house
 * is made harmless on its way in.
 */
@NullMarked
package org.claimclock.notify.letter;

import org.jspecify.annotations.NullMarked;
