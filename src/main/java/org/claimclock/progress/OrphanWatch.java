package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Disposition;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.EventMemory.Verdict;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.Said;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Orphan;
import org.claimclock.register.Register;

/** Looks after events whose claim nobody knows: listed once, held, given up in the end, handed to the claim if it comes. */
record OrphanWatch(Register register, Night night) {
    private static final int CLAIMS_AT_A_TIME = 1_000;

    /**
     * Holds what came tonight for these claims, and gives up what waits for them for too long. A claim that is named
     * again has nothing left to be told.
     *
     * @param unknown claims that nobody knows
     */
    void keep(List<String> unknown) {
        for (int from = 0; from < unknown.size(); from += CLAIMS_AT_A_TIME) {
            List<String> some = unknown.subList(from, Math.min(unknown.size(), from + CLAIMS_AT_A_TIME));
            register.inTransaction(() -> tell(arrived(some), expired(some)));
        }
    }

    /** Gives up what waits for too long for any other claim. */
    void giveUp() {
        List<String> waitedFor = register.orphans().waitedForSinceBefore(lastDay(), CLAIMS_AT_A_TIME);
        while (!waitedFor.isEmpty()) {
            keep(waitedFor);
            waitedFor = register.orphans().waitedForSinceBefore(lastDay(), CLAIMS_AT_A_TIME);
        }
    }

    /** What has been held since a day before this one has been held for too long. */
    private LocalDate lastDay() {
        return night.asOf()
                .minusDays(night.rulebook().policy(night.asOf()).tolerances().holdDays());
    }

    private List<Orphan> arrived(List<String> claimIds) {
        List<Orphan> arrived = register.orphans().arrived(night.asOf(), claimIds);
        register.orphans().hold(arrived);
        return arrived;
    }

    private List<Orphan> expired(List<String> claimIds) {
        List<Orphan> expired = register.orphans().heldSinceBefore(lastDay(), claimIds);
        register.orphans().expire(expired);
        return expired;
    }

    private void tell(List<Orphan> arrived, List<Orphan> expired) {
        List<Said> said = new ArrayList<>();
        SortedMap<String, List<HistoryEntry>> entries = new TreeMap<>();
        arrived.forEach(orphan -> tell(orphan, Reasons.PENDING_REFERENCE, said, entries));
        expired.forEach(orphan -> tell(orphan, Reasons.HOLD_EXPIRED, said, entries));
        if (entries.isEmpty()) {
            return;
        }
        // A claim is told of once a night, so no other part of the night has this name.
        String part = "orphans " + entries.firstKey();
        register.announcements().add(night.asOf(), part, said);
        register.histories().add(night.asOf(), night.rulebook().version(), entries);
        Map<Feed, FeedTally> tallies = new EnumMap<>(Feed.class);
        arrived.forEach(orphan ->
                tallies.merge(orphan.key().feed(), FeedTally.NONE.with(Disposition.HELD, 1), FeedTally::plus));
        register.tallies().add(night.asOf(), part, tallies);
    }

    private void tell(Orphan orphan, String code, List<Said> said, Map<String, List<HistoryEntry>> entries) {
        said.add(new Said.Refusal(orphan.source(), orphan.key().id(), orphan.claimId(), code));
        HistoryEntry entry = new HistoryEntry(
                "",
                night.asOf() + " 00:00",
                "system",
                (code.equals(Reasons.HOLD_EXPIRED) ? "gave up " : "holds ") + orphan.key(),
                new HistoryEntry.Change("", "", code),
                HistoryEntry.Ground.NONE,
                orphan.source().toString(),
                List.of(),
                "no such claim");
        entries.computeIfAbsent(orphan.claimId(), key -> new ArrayList<>()).add(entry);
    }

    /** What the claim's memory would say if it had been there all the time. */
    static void adopt(Orphan orphan, Memory memory) {
        String key = orphan.key().toString();
        Verdict verdict = orphan.expired() ? Verdict.EXPIRED : Verdict.NONE;
        memory.events()
                .put(key, new EventMemory(EventMemory.NEVER, false, orphan.heldSince(), !orphan.expired(), verdict));
        memory.said().add("X " + key + " " + Reasons.PENDING_REFERENCE);
        if (orphan.expired()) {
            memory.said().add("X " + key + " " + Reasons.HOLD_EXPIRED);
        }
    }
}
