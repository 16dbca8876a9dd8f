/**
 * Compiles rule files and runs them against facts. The only package, with those below it, that knows Drools.
 *
 * <p>It knows nothing of claims: facts are any records of the packages that its caller allows.
 */
@NullMarked
package org.claimclock.rulebook.engine;

import org.jspecify.annotations.NullMarked;
