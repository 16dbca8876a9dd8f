/**
 * Reads rule files as text and says what is wrong with them, before anything in them is compiled or run.
 *
 * <p>It knows the grammar of DRL and the types that a rule may speak of. It compiles nothing, loads no class that a rule
 * may not name, and never throws for a fault in a rule file: faults are values, all of them at once.
 */
@NullMarked
package org.claimclock.rulebook.engine.drl;

import org.jspecify.annotations.NullMarked;
