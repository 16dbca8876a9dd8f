/**
 * Stage 1 of the night: takes files into the book, each once and whole or not at all. {@link org.claimclock.intake.FileIntake} reads a file;
 * {@code feed} knows the columns, {@code inbox} the folders. May know csv, the register and the domain; not the rules, which it asks through
 * {@link org.claimclock.intake.feed.IntakeRules}, and no other stage.
 */
@NullMarked
package org.claimclock.intake;

import org.jspecify.annotations.NullMarked;
