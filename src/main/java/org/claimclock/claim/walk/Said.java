package org.claimclock.claim.walk;

import java.time.LocalDate;
import org.claimclock.claim.event.SourceLine;

/** What a run has to tell people of a claim. */
public sealed interface Said {

    /** @param eventId empty where no event is to blame */
    record Refusal(SourceLine source, String eventId, String claimId, String code) implements Said {}

    /** @param lastDay of the clock that was breached */
    record Escalation(String claimId, String clock, LocalDate lastDay, String code) implements Said {}

    /**
     * @param reasons codes, separated by {@code |}
     * @param lastDay to act, or null where there is none
     */
    record Notice(
            String name,
            Address to,
            String reasons,
            @org.jspecify.annotations.Nullable LocalDate lastDay) implements Said {}

    /** @param party {@code PARTNER} or {@code CUSTOMER} */
    record Address(String claimId, String party, String email) {}
}
