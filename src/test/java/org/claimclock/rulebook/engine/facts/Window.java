package org.claimclock.rulebook.engine.facts;

import java.time.LocalDate;

public record Window(LocalDate start, LocalDate lastDay) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(lastDay);
    }
}
