package org.claimclock.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.Memory;
import org.claimclock.register.Orphan;
import org.claimclock.register.StoredClaim;

/**
 * One customer whose turn has come, or those of its claims that may meet.
 *
 * @param number by which the book knows it
 * @param due its claims on the agenda
 * @param stored the rows of all these claims, by claim
 * @param created claims that have no row yet
 * @param news events that tonight brought
 * @param adopted events that waited for one of {@code created}
 */
record Customer(
        long number,
        Set<String> due,
        Map<String, StoredClaim> stored,
        Set<String> created,
        List<ClaimEvent> news,
        List<Orphan> adopted) {

    /** All claims, each with its memory, which the walk may add to; a new one remembers what waited for it. */
    Map<String, Memory> memories() {
        Map<String, Memory> memories = new TreeMap<>();
        stored.forEach((claimId, claim) -> memories.put(claimId, claim.memory().copy()));
        created.forEach(claimId -> memories.put(claimId, Memory.empty()));
        adopted.forEach(orphan -> {
            Memory memory = memories.get(orphan.claimId());
            if (memory != null) {
                OrphanWatch.adopt(orphan, memory);
            }
        });
        return memories;
    }

    /** The last moment that any walk of this customer has looked at. */
    Instant walkedTo() {
        return stored.values().stream()
                .map(StoredClaim::walkedTo)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
