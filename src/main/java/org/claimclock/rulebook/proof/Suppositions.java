package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Policy.LateDecline;
import org.claimclock.claim.moment.DisputeFiled;
import org.claimclock.rulebook.LoadedRulebook;

/** The same situation if the tables chose otherwise: rules are to know what to do with every choice that a table offers. */
final class Suppositions {
    private final LoadedRulebook rulebook;
    private final List<World> policies = new ArrayList<>();

    /** A situation in another world. */
    record Supposed(World world, Asked asked) {}

    Suppositions(LoadedRulebook rulebook, Words words, LocalDate on) {
        this.rulebook = rulebook;
        if (words.use("lateDecline")) {
            LateDecline chosen = rulebook.policy(on).lateDecline();
            Arrays.stream(LateDecline.values())
                    .filter(other -> other != chosen)
                    .forEach(other -> policies.add(World.choosing("late_decline", other.name())));
        }
    }

    List<Supposed> of(Asked asked) {
        List<Supposed> supposed = new ArrayList<>();
        for (World world : policies) {
            Policy other = rulebook.tables().policy(asked.moment().date(), world.policies());
            supposed.add(new Supposed(world, new Asked(asked.claim(), asked.moment(), other)));
        }
        String reason = asked.claim().getReason();
        if (asked.moment() instanceof DisputeFiled filed && filed.disputable() && !reason.isEmpty()) {
            DisputeFiled refused = new DisputeFiled(filed.date(), filed.complete(), false, filed.afterReinstatement());
            supposed.add(
                    new Supposed(World.refusingDisputesOf(reason), new Asked(asked.claim(), refused, asked.policy())));
        }
        return supposed;
    }
}
