package org.claimclock.notify.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a template may leave open, written {@code {last_day}}. */
enum Placeholder {
    /** The id of the claim. */
    CLAIM,
    /** The contact's name; "customer" or "partner" where the claim has none, or one that could be taken for an address. */
    NAME,
    /** The partner's id. */
    PARTNER,
    /** The products, with commas between them. */
    PRODUCTS,
    /** What the reviewer asks for or why the claim was rejected, one line each. */
    REASONS,
    /** With the day of the week and the zone it is counted in. */
    LAST_DAY,
    /** The as-of of the night. */
    NIGHT,
    /** How many clocks were breached. */
    COUNT,
    /** The clocks that were breached, one line each. */
    BREACHES;

    private static final Set<Placeholder> OF_ANY_LENGTH = Set.of(PRODUCTS, REASONS, BREACHES);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may stand in the one line of a subject. */
    boolean isShort() {
        return !OF_ANY_LENGTH.contains(this);
    }

    static Optional<Placeholder> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static List<String> words(Set<Placeholder> some) {
        return some.stream().sorted().map(Placeholder::word).toList();
    }
}
