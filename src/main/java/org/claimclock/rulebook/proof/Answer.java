package org.claimclock.rulebook.proof;

import java.util.List;
import org.claimclock.claim.Effect;
import org.claimclock.claim.Finding;
import org.claimclock.claim.moment.NightEnded;

/**
 * What the rules found in one situation.
 *
 * @param seen all that the rules can see of claim and moment
 * @param story a history that leads to it
 */
record Answer(Asked asked, String seen, List<Finding> findings, Story story) {

    Answer {
        findings = List.copyOf(findings);
    }

    List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    /** At the end of a night there may be several notices; at any other moment one thing happens. */
    boolean isConflict() {
        return findings.size() > 1 && !isEndOfNight();
    }

    /** Only at the end of a night is anybody told something, and then nothing else happens. */
    List<Finding> misplaced() {
        return findings.stream()
                .filter(finding -> (finding.effect() == Effect.NOTIFY) != isEndOfNight())
                .toList();
    }

    boolean isSilent() {
        return findings.isEmpty();
    }

    private boolean isEndOfNight() {
        return asked.moment() instanceof NightEnded;
    }
}
