package org.claimclock.rulebook.engine;

import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleFault;

/** What became of rule files: rules that are ready to run, or everything that is wrong with the files. */
public sealed interface Compiled {

    record Ready(Rules rules) implements Compiled {}

    /** @param faults at least one, in the order of files and lines */
    record Refused(List<RuleFault> faults) implements Compiled {

        public Refused {
            faults = faults.stream().sorted().toList();
        }
    }
}
