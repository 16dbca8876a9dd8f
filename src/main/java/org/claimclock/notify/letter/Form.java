package org.claimclock.notify.letter;

import static org.claimclock.notify.letter.Placeholder.BREACHES;
import static org.claimclock.notify.letter.Placeholder.CLAIM;
import static org.claimclock.notify.letter.Placeholder.COUNT;
import static org.claimclock.notify.letter.Placeholder.LAST_DAY;
import static org.claimclock.notify.letter.Placeholder.NAME;
import static org.claimclock.notify.letter.Placeholder.NIGHT;
import static org.claimclock.notify.letter.Placeholder.PARTNER;
import static org.claimclock.notify.letter.Placeholder.PRODUCTS;
import static org.claimclock.notify.letter.Placeholder.REASONS;

import java.util.EnumSet;
import java.util.Set;

/** The letters that there are, each with a template of its name. */
enum Form {
    /** To the customer: a claim was approved. */
    N1("N1", EnumSet.of(CLAIM, LAST_DAY), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To the partner: a claim was rejected, and that can be disputed. */
    N2("N2", EnumSet.of(CLAIM, REASONS, LAST_DAY), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To the partner: a claim was rejected for good. */
    N2_FINAL("N2-final", EnumSet.of(CLAIM, REASONS), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To the partner: a dispute was won. */
    N3_OVERTURNED("N3-overturned", EnumSet.of(CLAIM), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To the partner: a dispute was lost. */
    N3_UPHELD("N3-upheld", EnumSet.of(CLAIM, REASONS), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To the partner: a reviewer asks for more. */
    N4("N4", EnumSet.of(CLAIM, REASONS, LAST_DAY), EnumSet.of(NAME, PARTNER, PRODUCTS, NIGHT)),
    /** To operations: reviewers' clocks were breached. */
    E1("E1", EnumSet.of(BREACHES), EnumSet.of(COUNT, NIGHT));

    private final String title;
    // Filled once, and only copies go out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Placeholder> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Placeholder> allowed;

    /** @param more what it may hold beside what it needs */
    Form(String title, EnumSet<Placeholder> needed, EnumSet<Placeholder> more) {
        this.title = title;
        this.needed = needed;
        this.allowed = EnumSet.copyOf(more);
        this.allowed.addAll(needed);
    }

    /** As people call it: {@code N2-final}. */
    String title() {
        return title;
    }

    String file() {
        return title + ".txt";
    }

    Set<Placeholder> needed() {
        return Set.copyOf(needed);
    }

    Set<Placeholder> allowed() {
        return Set.copyOf(allowed);
    }
}
