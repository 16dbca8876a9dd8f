package org.claimclock.cli;

import java.util.List;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.Register;

/** Finds the rules that somebody means by the first digits of their version. */
record KeptVersion(Register register) {

    /** @throws UsageFault if the book keeps no such rules, or several */
    KeptRulebook named(String version) {
        List<String> known = register.rulebooks().versions();
        List<String> meant =
                known.stream().filter(each -> each.startsWith(version)).toList();
        if (meant.size() != 1) {
            throw UsageFault.usage("'" + version + "' names " + (meant.isEmpty() ? "no rules" : "several rules")
                    + " that the book keeps. Allowed: " + (known.isEmpty() ? "none yet" : String.join(", ", known))
                    + ".");
        }
        return register.rulebooks().find(meant.get(0)).orElseThrow();
    }
}
