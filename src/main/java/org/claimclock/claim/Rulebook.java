package org.claimclock.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import org.claimclock.claim.clock.Reckoner;

/** Everything that compliance decides, as the domain asks for it: the compiled rules and the tables beside them. */
public interface Rulebook extends Examiner, Reckoner.Timetable {

    Policy policy(LocalDate on);

    /** Whether a partner may dispute a rejection for this reason. */
    boolean isDisputable(String reason, LocalDate on);

    /** The one zone in which instants become dates. */
    ZoneId zone();

    /** Fingerprint of all that can change a decision. */
    String version();

    /** Fingerprint of the calendars alone: where it changes, open deadlines are counted again. */
    String calendarVersion();
}
