package org.claimclock.rulebook.engine.why;

/** A fact that a rule has named, as a whole: it is asked, and never a value by itself. */
record WholeFact(Object fact) {}
