/**
 * Looks for a history that tells two sets of tables apart, and writes it down as a scenario.
 *
 * <p>It knows the scenarios' form and how to walk them, and nothing of where the tables differ or why.
 */
@NullMarked
package org.claimclock.rulebook.boundary.search;

import org.jspecify.annotations.NullMarked;
