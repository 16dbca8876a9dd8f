package org.claimclock.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.claimclock.claim.Claim;
import org.claimclock.claim.walk.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code claims}: where the last walk left a claim.
 *
 * @param customer number of the customer tenant
 * @param state null where there is no claim: it was refused as a duplicate, or its creation lies in the future
 * @param due it has to be walked by the first run after this date; null for never
 * @param walkedTo the last moment of its walks so far, {@link Instant#MIN} before anything happened
 * @param walkedIn as-of of the run that last walked it
 * @param published the last row that the status file showed, null before the first
 * @param publishedIn as-of of that file
 * @param namedLines a word for each line that its form or an edit ever named, even where that was refused
 */
public record StoredClaim(
        String claimId,
        long customer,
        @Nullable Claim state,
        Memory memory,
        @Nullable LocalDate due,
        Instant walkedTo,
        LocalDate walkedIn,
        @Nullable StatusRow published,
        @Nullable LocalDate publishedIn,
        Set<String> namedLines) {}
