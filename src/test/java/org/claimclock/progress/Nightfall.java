package org.claimclock.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.register.DatedHistory;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Happened;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.register.Verdict;

/** A book with its nights, for tests: events go in as if the intake had read them, and everything can be asked for. */
record Nightfall(Register register, Settings settings) {

    ProgressReport night(LocalDate asOf, List<? extends ClaimEvent> events) {
        begin(asOf);
        record(asOf, events);
        ProgressReport report = walk(asOf);
        finish(asOf);
        return report;
    }

    void begin(LocalDate asOf) {
        var rules = TestRules.shipped();
        register.nights()
                .begin(new NightRecord.Start(
                        asOf, "run", false, "cpor-2020", rules.version(), rules.calendarVersion(), Instant.EPOCH));
    }

    void record(LocalDate asOf, List<? extends ClaimEvent> events) {
        register.inTransaction(() -> {
            List<Verdict> verdicts = register.events()
                    .record(events.stream()
                            .map(event -> Happened.arriving(register, event))
                            .toList());
            if (verdicts.contains(Verdict.CONFLICT)) {
                throw new IllegalArgumentException("the test tells two events of one id in night " + asOf);
            }
        });
    }

    ProgressReport walk(LocalDate asOf) {
        return new Progress(register, TestRules.shipped(), settings).walk(asOf, false, ProgressListener.NONE);
    }

    void finish(LocalDate asOf) {
        register.nights().finish(asOf, "sha", 0, Instant.EPOCH);
    }

    /** Everything that a night leaves for others to read, as text. */
    List<String> told(LocalDate asOf) {
        List<String> told = new ArrayList<>();
        register.lines().forEach(asOf, line -> told.add(line.toString()));
        register.claims().published(asOf, row -> told.add(row.toString()));
        register.announcements().notices(asOf, notice -> told.add(notice.toString()));
        register.announcements().escalations(asOf, escalation -> told.add(escalation.toString()));
        register.announcements().refusals(asOf, refusal -> told.add(refusal.toString()));
        register.tallies().of(asOf).forEach((feed, tally) -> told.add(feed + " " + tally.withRejected(0)));
        return told;
    }

    FeedTally tally(LocalDate asOf, org.claimclock.claim.event.Feed feed) {
        return register.tallies().of(asOf).getOrDefault(feed, FeedTally.NONE);
    }

    List<String> refusals(LocalDate asOf) {
        List<String> refusals = new ArrayList<>();
        register.announcements()
                .refusals(
                        asOf,
                        refusal -> refusals.add(refusal.claimId() + " " + refusal.eventId() + " " + refusal.code()));
        return refusals;
    }

    String status(String claimId) {
        return register.claims()
                .find(claimId)
                .map(claim -> claim.state() == null
                        ? "none"
                        : claim.state().getStatus().name())
                .orElse("unknown");
    }

    /** States and histories of claims, by id. */
    Map<String, String> claims(Iterable<String> claimIds) {
        Map<String, String> claims = new TreeMap<>();
        for (String claimId : claimIds) {
            String state = register.claims()
                    .find(claimId)
                    .map(claim -> claim.state() + " " + claim.due())
                    .orElse("unknown");
            claims.put(claimId, state + history(claimId));
        }
        return claims;
    }

    List<String> history(String claimId) {
        List<String> lines = new ArrayList<>();
        for (DatedHistory night : register.histories().of(claimId)) {
            for (HistoryEntry entry : night.entries()) {
                lines.add("\n  " + night.asOf() + " " + entry.at() + " " + entry.what() + " " + entry.change());
            }
        }
        return lines;
    }
}
