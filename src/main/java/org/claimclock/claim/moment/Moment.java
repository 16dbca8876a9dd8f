package org.claimclock.claim.moment;

import java.time.LocalDate;

/** Something that the rules are asked about: an event, a lapsed clock, a status just reached, the end of a night. */
public interface Moment {

    /** The local date in the program zone. */
    LocalDate date();
}
