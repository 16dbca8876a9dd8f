package org.claimclock.export.table;

import org.claimclock.csv.WrittenFile;

/** A table and the file that was made of it. */
public record WrittenTable(OutputTable<?> table, WrittenFile file) {}
