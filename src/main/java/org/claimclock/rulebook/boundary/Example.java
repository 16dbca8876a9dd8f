package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.walk.DayText;

/**
 * A scenario in which one clock starts.
 *
 * @param profile that it supposes, empty for the one that is tested
 * @param d0 the day on which everything happens
 * @param readOn the night that reads it and looks at the clock
 * @param reasons that the reviewer gives
 */
record Example(Clock clock, String profile, LocalDate d0, LocalDate readOn, Reasons reasons) {

    /** @param info to ask for more, @param rejection to reject, each valid on the day */
    record Reasons(String info, String rejection) {}

    /** Rows of a scenario file with the columns of {@link Loose#HEADER}. */
    List<String> rows(LocalDate lastDay) {
        List<String> rows = new ArrayList<>();
        if (!profile.isEmpty()) {
            rows.add(",,SUPPOSE,PROFILE," + profile + ",,");
        }
        deeds().forEach(deed -> rows.add(DayText.dated(d0) + "," + night() + "," + deed + ",,"));
        rows.add(DayText.dated(readOn) + ",,EXPECT,,," + clock + "," + DayText.dated(lastDay));
        List<String> named = new ArrayList<>();
        rows.forEach(row -> named.add((named.isEmpty() ? name(lastDay) : "") + "," + row));
        return named;
    }

    private String night() {
        return readOn.equals(d0.plusDays(1)) ? "" : DayText.dated(readOn);
    }

    private String name(LocalDate lastDay) {
        String late = night().isEmpty() ? "" : " and is read on " + night();
        String in = profile.isEmpty() ? "" : " in " + profile;
        return clock + " that begins on " + DayText.dated(d0) + late + " ends on " + DayText.dated(lastDay) + in;
    }

    private List<String> deeds() {
        String submit = "PARTNER,SUBMIT,";
        String reject = "REVIEWER,REJECT," + reasons.rejection();
        return switch (clock) {
            case START_REVIEW, OVERALL -> List.of(submit);
            case DECIDE -> List.of(submit, "REVIEWER,START_REVIEW,");
            case PARTNER_RESPONSE -> List.of(submit, "REVIEWER,REQUEST_INFO," + reasons.info());
            case CONSENT -> List.of(submit, "REVIEWER,APPROVE,");
            case DISPUTE_FILING -> List.of(submit, reject);
            case DISPUTE_RESULT -> List.of(submit, reject, "PARTNER,DISPUTE,the proof is complete");
        };
    }
}
