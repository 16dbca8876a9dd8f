package org.claimclock.claim.event;

import java.time.Instant;
import java.util.List;

/**
 * A row of the decisions feed.
 *
 * @param reasons codes, sorted, so that equal decisions are equal
 * @param scope product names the reviewer spoke of; recorded, never a partial approval
 */
public record ReviewerDecided(
        Recorded recorded, Decision decision, List<String> reasons, List<String> scope, Note note, Amendment amendment)
        implements ClaimEvent {

    public ReviewerDecided {
        reasons = reasons.stream().sorted().distinct().toList();
        scope = List.copyOf(scope);
    }

    public record Note(String reviewer, String comment) {}

    /** Whether the row is new or changes an earlier one. */
    public record Amendment(Kind kind, String supersedes, Instant correctedAt) {
        public static final Amendment NONE = new Amendment(Kind.NEW, "", Instant.EPOCH);

        /** The {@code record_action} column. */
        public enum Kind {
            NEW,
            CORRECT,
            VOID
        }

        public boolean isNew() {
            return kind == Kind.NEW;
        }
    }

    /** When the row itself came about: a correction's own {@code decided_at} is ignored. */
    public Instant madeAt() {
        return amendment.isNew() ? recorded.at() : amendment.correctedAt();
    }
}
