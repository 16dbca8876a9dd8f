package org.claimclock.claim.walk;

import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.claim.Finding;
import org.claimclock.claim.moment.Moment;

/** Two rules find different moves at one moment: a fault of the rulebook, which stops the run. */
public final class RuleConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleConflictException(String claimId, Moment moment, List<Finding> findings) {
        super(findings.stream()
                        .map(finding -> "'" + finding.rule() + "' (" + finding.effect() + ")")
                        .collect(Collectors.joining(" and "))
                + " both decide the moment "
                + moment.getClass().getSimpleName() + " of " + moment.date() + " for claim " + claimId
                + ". Maybe one of them needs a condition that leaves the case to the other.");
    }
}
