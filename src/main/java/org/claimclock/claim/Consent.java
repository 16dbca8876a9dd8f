package org.claimclock.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * The customer's side of an approval.
 *
 * @param openedBy the approval that opened the window
 * @param early denials that came before any approval and wait for one
 */
public record Consent(ConsentState state, boolean accepted, MomentKey openedBy, List<String> early) {
    public static final Consent NONE = new Consent(ConsentState.NONE, false, MomentKey.NONE, List.of());

    public Consent {
        early = List.copyOf(early);
    }

    Consent opened(MomentKey by) {
        return new Consent(ConsentState.OPEN, false, by, early);
    }

    Consent in(ConsentState other) {
        return new Consent(other, accepted, openedBy, early);
    }

    Consent withAcceptance() {
        return new Consent(state, true, openedBy, early);
    }

    Consent holding(String denial) {
        List<String> all = new ArrayList<>(early);
        all.add(denial);
        return new Consent(state, accepted, openedBy, all);
    }

    /** Without a denial that waited too long. */
    public Consent without(String denial) {
        return new Consent(
                state,
                accepted,
                openedBy,
                early.stream().filter(each -> !each.equals(denial)).toList());
    }

    Consent withoutEarly() {
        return new Consent(state, accepted, openedBy, List.of());
    }
}
