/**
 * Reads the files in {@code scenarios/}: examples that compliance writes in a spreadsheet. {@link org.claimclock.rulebook.scenario.file.ScenarioFile}
 * tells their format.
 *
 * <p>It knows the claim's events, the tables and the CSV reader, and nothing of how a scenario is played.
 */
@NullMarked
package org.claimclock.rulebook.scenario.file;

import org.jspecify.annotations.NullMarked;
