/**
 * What the rules see: one record for each kind of thing that can happen to a claim, without nulls.
 *
 * <p>The names are the vocabulary of the files in {@code rules/}; renaming one here breaks the rules that compliance wrote.
 */
@NullMarked
package org.claimclock.claim.moment;

import org.jspecify.annotations.NullMarked;
