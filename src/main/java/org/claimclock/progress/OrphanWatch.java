package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final String PART = "orphans";

    /**
     * Holds what came tonight and gives up what came too long ago.
     *
     * @param unknown claims that nobody knows and that tonight's events name
     */
    void keep(Collection<String> unknown) {
        LocalDate asOf = night.asOf();
        int holdDays = night.rulebook().policy(asOf).tolerances().holdDays();
        List<Orphan> arrived = register.orphans().arrived(asOf, unknown);
        List<Orphan> expired = register.orphans().heldSinceBefore(asOf.minusDays(holdDays));
        register.orphans().hold(arrived);
        register.orphans().expire(expired);
        tell(arrived, expired);
        Map<Feed, FeedTally> tallies = new EnumMap<>(Feed.class);
        arrived.forEach(orphan ->
                tallies.merge(orphan.key().feed(), FeedTally.NONE.with(Disposition.HELD, 1), FeedTally::plus));
        register.tallies().add(asOf, PART, tallies);
    }

    private void tell(List<Orphan> arrived, List<Orphan> expired) {
        List<Said> said = new ArrayList<>();
        Map<String, List<HistoryEntry>> entries = new TreeMap<>();
        arrived.forEach(orphan -> tell(orphan, Reasons.PENDING_REFERENCE, said, entries));
        expired.forEach(orphan -> tell(orphan, Reasons.HOLD_EXPIRED, said, entries));
        register.announcements().add(night.asOf(), PART, said);
        register.histories().add(night.asOf(), night.rulebook().version(), entries);
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
