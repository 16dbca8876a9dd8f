package org.claimclock.export;

import java.time.LocalDate;

/** What reason codes mean, as {@code rules/reasons.csv} says it. */
@FunctionalInterface
public interface Wording {

    /**
     * The words of a code on a day. A code that the table does not hold any more (or never did) is answered with the code itself as the title.
     *
     * @param catalogue a code may be in two, with different words
     */
    Words of(Catalogue catalogue, String code, LocalDate on);

    /** What the code is for. */
    enum Catalogue {
        INFO,
        REJECTION,
        EXCEPTION
    }

    /**
     * Both without a full stop at the end.
     *
     * @param title what is wrong
     * @param howToFix what to do; may be empty
     */
    record Words(String title, String howToFix) {

        /** One or two sentences. */
        public String sentences() {
            return howToFix.isEmpty() ? title + "." : title + ". " + howToFix + ".";
        }
    }
}
