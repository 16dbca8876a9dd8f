package org.claimclock.rulebook.proof;

import java.nio.file.Path;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;

/** The proof of the shipped rules, made once for all tests. */
final class ShippedRules {
    private static Proof proof;

    private ShippedRules() {}

    static synchronized Proof proof() {
        if (proof == null) {
            try (LoadedRulebook shipped = EditedRules.shipped("cpor-2020")) {
                proof = ProofTest.prove(shipped, Path.of("rules"));
            }
        }
        return proof;
    }
}
