package org.claimclock.nightly;

/** What the steps of a night do. */
record NightStages(Stage intake, Stage progress, Stage publish, Stage clear) {}
