package org.claimclock.export;

import java.time.ZoneId;
import java.util.List;
import org.claimclock.export.pack.CalendarFile;

/**
 * What an export takes from the rules of the night.
 *
 * @param wording of the reason codes
 * @param zone the program zone, named beside each last day
 * @param calendars that deadlines were counted by
 */
public record Facts(Wording wording, ZoneId zone, List<CalendarFile> calendars) {

    public Facts {
        calendars = List.copyOf(calendars);
    }
}
