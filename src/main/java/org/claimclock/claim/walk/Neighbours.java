package org.claimclock.claim.walk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;

/** Where the claims of one customer meet: in the lines they claim. */
final class Neighbours {
    private final Map<String, Set<ClaimWalk>> byLine = new HashMap<>();

    /** Makes a form's lines known. A line that a claim gave up stays listed; whoever asks looks at the claim itself. */
    void list(ClaimWalk walk, ClaimForm form) {
        form.lines()
                .forEach(line -> byLine.computeIfAbsent(line, key -> new LinkedHashSet<>())
                        .add(walk));
    }

    /** Whether another live claim of the form's partner holds one of its lines. */
    boolean isHeldByOwnClaim(ClaimWalk asking, ClaimForm form) {
        return any(asking, form, claim -> claim.isLive() && claim.getPartnerId().equals(form.partnerId()));
    }

    /** Whether another claim, of any partner, has one of the lines sent. */
    boolean isTaken(ClaimWalk asking, ClaimForm form) {
        return any(asking, form, Claim::isSent);
    }

    /**
     * Whether finance holds one of the form's lines for another claim that is not sent as the walk stands: its retraction may go out tonight,
     * or the walk has not come to its sending yet.
     */
    boolean isOut(ClaimWalk asking, ClaimForm form) {
        for (ClaimWalk other : sharing(asking, form)) {
            if (other.hasOut(form)) {
                return true;
            }
        }
        return false;
    }

    private boolean any(ClaimWalk asking, ClaimForm form, Predicate<Claim> condition) {
        for (ClaimWalk other : sharing(asking, form)) {
            boolean meets = other.findClaim()
                    .filter(claim -> claim.form().lines().stream().anyMatch(form.lines()::contains))
                    .filter(condition)
                    .isPresent();
            if (meets) {
                return true;
            }
        }
        return false;
    }

    private Set<ClaimWalk> sharing(ClaimWalk asking, ClaimForm form) {
        Set<ClaimWalk> others = new LinkedHashSet<>();
        form.lines().forEach(line -> others.addAll(byLine.getOrDefault(line, Set.of())));
        others.remove(asking);
        return others;
    }
}
