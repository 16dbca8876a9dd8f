package org.claimclock.rulebook.table;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the tables: {@code clocks.csv:4: column length: ...}. */
public final class TableFaults {
    private final List<String> faults = new ArrayList<>();

    void add(String file, long line, String message) {
        faults.add(file + ":" + line + ": " + message);
    }

    void add(String message) {
        faults.add(message);
    }

    public List<String> all() {
        return List.copyOf(faults);
    }

    boolean none() {
        return faults.isEmpty();
    }
}
