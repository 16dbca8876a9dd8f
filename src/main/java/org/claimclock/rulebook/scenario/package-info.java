/**
 * Examples that compliance writes beside the rules, played night by night without any database, and which rules they show at work.
 *
 * <p>It knows the claim, the CSV reader and the rulebook around it. The format of the files is told by {@link org.claimclock.rulebook.scenario.file.ScenarioFile}.
 */
@NullMarked
package org.claimclock.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
