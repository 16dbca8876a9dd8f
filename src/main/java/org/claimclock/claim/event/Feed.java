package org.claimclock.claim.event;

import java.util.Locale;

/** The four kinds of input file, in the order in which a night reads them. */
public enum Feed {
    CLAIMS,
    DECISIONS,
    CONSENTS,
    ACTIONS;

    /** How the name of such a file begins: {@code claims}, {@code decisions}, ... */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
