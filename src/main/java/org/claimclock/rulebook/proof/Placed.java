package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import org.claimclock.claim.walk.DayText;

/**
 * An act on its day.
 *
 * @param readOn as-of of the night that reads it
 */
record Placed(Act act, LocalDate when, LocalDate readOn) {

    /** A row with the columns of {@link Story#HEADER}, without the first. */
    String row() {
        String late = readOn.equals(when.plusDays(1)) ? "" : DayText.dated(readOn);
        return String.join(
                ",", DayText.dated(when), act.claim(), late, act.who(), act.what(), quoted(act.detail()), "");
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }
}
