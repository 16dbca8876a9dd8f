package org.claimclock.rulebook.engine.drl;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;

/** Collects what is wrong with one rule file. */
final class FileFaults {

    private final String file;
    private final List<RuleFault> found = new ArrayList<>();

    FileFaults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(BaseDescr place, String message) {
        // The parser counts lines from 1 and columns from 0, and gives -1 where it does not know.
        add(Math.max(place.getLine(), 0), place.getLine() > 0 ? place.getColumn() + 1 : 0, message);
    }

    void add(int line, int column, String message) {
        found.add(new RuleFault(file, line, column, message));
    }

    List<RuleFault> found() {
        return List.copyOf(found);
    }
}
