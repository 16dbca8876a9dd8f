package org.claimclock.rulebook.boundary;

/** Another value in one cell of a table. */
record Edit(int line, String column, String value) {}
