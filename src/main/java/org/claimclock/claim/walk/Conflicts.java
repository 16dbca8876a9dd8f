package org.claimclock.claim.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds decisions of one claim at one instant with the same {@code seq} that contradict each other. A correction ends
 * the conflict that its decision was in: whoever corrected it knew of the other.
 */
final class Conflicts {
    private static final Comparator<StandingDecision> BY_ID = Comparator.comparing(StandingDecision::key);

    private final Memory memory;
    private final Night night;

    Conflicts(Memory memory, Night night) {
        this.memory = memory;
        this.night = night;
    }

    /** Keys of the decisions that do not apply; one that an earlier run applied stands. */
    Set<String> among(List<StandingDecision> decisions) {
        Map<String, List<StandingDecision>> ties = new LinkedHashMap<>();
        for (StandingDecision each : decisions) {
            if (each.content().decision().decides() && !each.isCorrected()) {
                ties.computeIfAbsent(each.at() + " " + each.seq(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        Set<String> contradicting = new HashSet<>();
        ties.values().forEach(tied -> settle(tied, contradicting));
        return contradicting;
    }

    private void settle(List<StandingDecision> tied, Set<String> contradicting) {
        if (tied.stream().map(StandingDecision::verdict).distinct().count() < 2) {
            return;
        }
        String stands = tied.stream()
                .filter(each -> memory.of(each.key()).wasAppliedBefore(night.asOf()))
                .min(BY_ID)
                .map(StandingDecision::verdict)
                .orElse("");
        tied.stream().filter(each -> !each.verdict().equals(stands)).forEach(each -> contradicting.add(each.key()));
    }
}
