package org.claimclock.claim.clock;

import java.time.LocalDate;

/** A count of days left the dates that a calendar covers. It stops the run: a guess would be off by days, silently. */
public final class CalendarCoverageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalendarCoverageException(String calendar, LocalDate date, DateSpan coverage) {
        super("CALENDAR_COVERAGE: calendar " + calendar + " covers " + coverage.from() + " to " + coverage.to()
                + ", but the count of days reached " + date
                + ". Maybe add the missing year's holidays and move the COVERAGE row's last day in rules/calendars/.");
    }
}
