/**
 * Whether the rules say one thing, and only one, of everything that can happen to a claim: each kind of claim is brought about by a real history, each possible
 * next moment is put to it, and what the rules find is compared.
 *
 * <p>It knows the rulebook and its scenarios, and never decides a claim.
 */
@NullMarked
package org.claimclock.rulebook.proof;

import org.jspecify.annotations.NullMarked;
