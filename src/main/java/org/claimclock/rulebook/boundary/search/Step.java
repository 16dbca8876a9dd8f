package org.claimclock.rulebook.boundary.search;

import java.time.LocalDate;
import java.util.Map;
import org.claimclock.claim.walk.DayText;

/**
 * One act of a history.
 *
 * @param on days after the first act
 * @param readOn days after the first act of the night that reads it
 */
record Step(String who, String what, String detail, int on, int readOn) {

    static Step partner(String what, String detail) {
        return new Step("PARTNER", what, detail, 0, 1);
    }

    static Step reviewer(String what, String detail) {
        return new Step("REVIEWER", what, detail, 0, 1);
    }

    static Step customer(String what) {
        return new Step("CUSTOMER", what, "", 0, 1);
    }

    Step at(int day) {
        return new Step(who, what, detail, day, day + 1);
    }

    Step readOn(int night) {
        return new Step(who, what, detail, on, night);
    }

    /** A row of a scenario file, by column. */
    Map<String, String> row(LocalDate first) {
        return Map.of(
                "when",
                DayText.dated(first.plusDays(on)),
                "read_on",
                readOn == on + 1 ? "" : DayText.dated(first.plusDays(readOn)),
                "who",
                who,
                "what",
                what,
                "detail",
                detail);
    }
}
