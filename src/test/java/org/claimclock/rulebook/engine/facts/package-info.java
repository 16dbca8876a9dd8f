/** Small fact types that the engine's tests write rules about. */
@NullMarked
package org.claimclock.rulebook.engine.facts;

import org.jspecify.annotations.NullMarked;
