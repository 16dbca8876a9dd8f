/**
 * Says why a rule does not fire for some facts: which of its conditions fails first, by which values, and what little change would make it hold.
 *
 * <p>It reads a rule's text and reckons its conditions itself; the engine that decides claims is not asked and knows nothing of it.
 */
@NullMarked
package org.claimclock.rulebook.engine.why;

import org.jspecify.annotations.NullMarked;
