package org.claimclock.export.snapshot;

import java.util.List;
import java.util.stream.Collectors;

/** Finance was handed something else than the book says. It is a fault of ours, or the book was changed by hand; nothing is published. */
public final class ImbalanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 20;

    /** @param what is not written because of it, with a capital */
    public ImbalanceException(String what, List<Imbalance> imbalances) {
        super(what
                + " is not published: what finance was handed (all ADD less all RETRACT) is not what the claims ask for, in "
                + imbalances.size() + (imbalances.size() == 1 ? " claim:\n" : " claims:\n")
                + imbalances.stream().limit(MOST_NAMED).map(one -> "  " + one).collect(Collectors.joining("\n"))
                + (imbalances.size() > MOST_NAMED ? "\n  and " + (imbalances.size() - MOST_NAMED) + " more" : "")
                + "\nMaybe the book was changed by hand, or restored from an older copy than the outbox: keep both as they are, and compare the"
                + " claims' history (claim ID) with the lines in the outbox.");
    }
}
