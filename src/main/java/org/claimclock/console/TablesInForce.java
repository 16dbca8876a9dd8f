package org.claimclock.console;

import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;
import org.jspecify.annotations.Nullable;

/** The tables of the rules as they stand in their folder; while somebody edits them and they have a fault, the last ones without. */
public final class TablesInForce {
    private final RulebookFolder rules;
    private @Nullable Tables last;

    public TablesInForce(RulebookFolder rules) {
        this.rules = rules;
    }

    /** @throws IllegalStateException if they had faults from the beginning */
    public synchronized Tables get() {
        TableFaults faults = new TableFaults();
        Tables now = Tables.read(rules.folder(), rules.profile(), faults);
        if (faults.all().isEmpty()) {
            last = now;
            return now;
        }
        Tables known = last;
        if (known == null) {
            throw new IllegalStateException("the tables of the rules have faults: " + faults.all());
        }
        return known;
    }

    public RulebookFolder folder() {
        return rules;
    }
}
