package org.claimclock.claim.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decisions of one claim at one instant with the same {@code seq}.
 *
 * @param contradicting keys of decisions that apply to nobody: they contradict another one
 * @param repeated keys of decisions that say what another one says, which applies for both
 */
record Conflicts(Set<String> contradicting, Set<String> repeated) {

    static Conflicts among(List<StandingDecision> decisions, Memory memory, Night night) {
        Map<String, List<StandingDecision>> ties = new LinkedHashMap<>();
        for (StandingDecision each : decisions) {
            if (each.content().decision().decides()) {
                ties.computeIfAbsent(each.at() + " " + each.seq(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        Conflicts found = new Conflicts(new HashSet<>(), new HashSet<>());
        for (List<StandingDecision> tied : ties.values()) {
            if (tied.size() > 1) {
                found.settle(tied, memory, night);
            }
        }
        return found;
    }

    private void settle(List<StandingDecision> tied, Memory memory, Night night) {
        StandingDecision first = firstOf(tied, memory, night);
        boolean agree = tied.stream().allMatch(first::saysTheSameAs);
        boolean stands = memory.of(first.key()).wasAppliedBefore(night.asOf());
        for (StandingDecision each : tied) {
            if (!agree && (!stands || !first.saysTheSameAs(each))) {
                contradicting.add(each.key());
            } else if (!each.equals(first)) {
                repeated.add(each.key());
            }
        }
    }

    /** The one that an earlier run applied, else the first by id. */
    private static StandingDecision firstOf(List<StandingDecision> tied, Memory memory, Night night) {
        StandingDecision first = tied.get(0);
        for (StandingDecision each : tied) {
            boolean stands = memory.of(each.key()).wasAppliedBefore(night.asOf());
            boolean firstStands = memory.of(first.key()).wasAppliedBefore(night.asOf());
            if ((stands && !firstStands) || (stands == firstStands && each.key().compareTo(first.key()) < 0)) {
                first = each;
            }
        }
        return first;
    }
}
