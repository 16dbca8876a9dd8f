package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.boundary.search.Proposal;
import org.claimclock.rulebook.boundary.search.Wanted.Reasons;

/**
 * A scenario in which one clock starts.
 *
 * @param profile that it supposes, empty for the one that is tested
 * @param d0 the day on which everything happens
 * @param readOn the night that reads it and looks at the clock
 * @param reasons that the reviewer gives, each valid on the day
 */
record Example(Clock clock, String profile, LocalDate d0, LocalDate readOn, Reasons reasons) {

    private record Deed(String who, String what, String detail) {}

    Proposal proposal(LocalDate lastDay) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (!profile.isEmpty()) {
            rows.add(Map.of("who", "SUPPOSE", "what", "PROFILE", "detail", profile));
        }
        deeds().forEach(deed -> rows.add(Map.of(
                "when",
                DayText.dated(d0),
                "read_on",
                night(),
                "who",
                deed.who(),
                "what",
                deed.what(),
                "detail",
                deed.detail())));
        rows.add(Map.of(
                "when",
                DayText.dated(readOn),
                "who",
                "EXPECT",
                "expect_clock",
                clock.name(),
                "expect_last_day",
                DayText.dated(lastDay)));
        return new Proposal(name(lastDay), rows);
    }

    private String night() {
        return readOn.equals(d0.plusDays(1)) ? "" : DayText.dated(readOn);
    }

    private String name(LocalDate lastDay) {
        String late = night().isEmpty() ? "" : " and is read on " + night();
        String in = profile.isEmpty() ? "" : " in " + profile;
        return clock + " that begins on " + DayText.dated(d0) + late + " ends on " + DayText.dated(lastDay) + in;
    }

    private List<Deed> deeds() {
        Deed submit = new Deed("PARTNER", "SUBMIT", "");
        Deed reject = new Deed("REVIEWER", "REJECT", reasons.rejection());
        return switch (clock) {
            case START_REVIEW, OVERALL -> List.of(submit);
            case DECIDE -> List.of(submit, new Deed("REVIEWER", "START_REVIEW", ""));
            case PARTNER_RESPONSE -> List.of(submit, new Deed("REVIEWER", "REQUEST_INFO", reasons.info()));
            case CONSENT -> List.of(submit, new Deed("REVIEWER", "APPROVE", ""));
            case DISPUTE_FILING -> List.of(submit, reject);
            case DISPUTE_RESULT -> List.of(submit, reject, new Deed("PARTNER", "DISPUTE", "the proof is complete"));
        };
    }
}
