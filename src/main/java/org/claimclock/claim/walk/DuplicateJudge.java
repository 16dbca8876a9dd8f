package org.claimclock.claim.walk;

import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.walk.EventMemory.Verdict;

/** Whether a partner claims a line twice: judged in the run that first walks the event, and that stands. */
record DuplicateJudge(ClaimWalk walk, Neighbours neighbours) {

    boolean isDuplicate(String event, ClaimForm proposed) {
        Verdict before = walk.memory.of(event).verdict();
        if (before == Verdict.DUPLICATE || before == Verdict.NO_DUPLICATE) {
            return before == Verdict.DUPLICATE;
        }
        boolean duplicate = neighbours.isHeldByOwnClaim(walk, proposed);
        walk.memory.judged(event, duplicate ? Verdict.DUPLICATE : Verdict.NO_DUPLICATE);
        return duplicate;
    }
}
