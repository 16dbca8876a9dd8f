package org.claimclock.claim;

/** A rule found something that the domain does not allow: a fault of the rulebook, which stops the run. */
public final class IllegalMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalMoveException(Claim claim, Finding finding) {
        super("rule '" + finding.rule() + "' has effect " + finding.effect() + ", but claim " + claim.id() + " is "
                + claim.getStatus() + (claim.isDisputeOpen() ? " with an open dispute" : "")
                + ". Maybe the rule needs a condition on the claim's status.");
    }
}
