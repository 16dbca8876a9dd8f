/**
 * The rulebook that compliance owns: compiled rules and the tables beside them, with one fingerprint.
 *
 * <p>It knows the claim and the CSV reader. Drools stays inside {@code engine}.
 */
@NullMarked
package org.claimclock.rulebook;

import org.jspecify.annotations.NullMarked;
