package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.SourceLine;

/** Reviewers' decisions on claim C1, all of them made at noon of 2021-03-01. */
final class Decided {
    static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    private Decided() {}

    static ReviewerDecided decision(String id, Decision decision, String... reasons) {
        return new ReviewerDecided(
                recorded(id, 0),
                decision,
                List.of(reasons),
                List.of(),
                new ReviewerDecided.Note("rev1", ""),
                Amendment.NONE);
    }

    static ReviewerDecided inSequence(ReviewerDecided decision, int seq) {
        return new ReviewerDecided(
                recorded(decision.key().id(), seq),
                decision.decision(),
                decision.reasons(),
                List.of(),
                decision.note(),
                decision.amendment());
    }

    /** @param day of March 2021 on which the correction was made */
    static ReviewerDecided correction(String id, String of, Decision decision, int day) {
        return amendment(id, Amendment.Kind.CORRECT, of, decision, day);
    }

    static ReviewerDecided cancellation(String id, String of, int day) {
        return amendment(id, Amendment.Kind.VOID, of, Decision.APPROVE, day);
    }

    private static ReviewerDecided amendment(String id, Amendment.Kind kind, String of, Decision decision, int day) {
        return new ReviewerDecided(
                recorded(id, 0),
                decision,
                List.of(),
                List.of(),
                new ReviewerDecided.Note("rev9", ""),
                new Amendment(
                        kind,
                        of,
                        MON_2021_03_01.withDayOfMonth(day).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static Recorded recorded(String id, int seq) {
        return new Recorded(
                new EventKey(Feed.DECISIONS, id),
                "C1",
                MON_2021_03_01.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                seq,
                new SourceLine("decisions.csv", 2),
                MON_2021_03_01);
    }
}
