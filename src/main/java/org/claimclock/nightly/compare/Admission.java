package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.nightly.RulebookRows;
import org.claimclock.rulebook.LoadedRulebook;

/** Whether the rows of the book would have been read under some rules: reasons come and go, and so do roles and fields. */
final class Admission {
    private final LoadedRulebook rulebook;
    private final RulebookRows rows;

    Admission(LoadedRulebook rulebook) {
        this.rulebook = rulebook;
        this.rows = new RulebookRows(rulebook);
    }

    /** @param isReason whether {@code subject} is a code of {@code reasons.csv}; else it is a row of {@code policy.csv} */
    record Obstacle(boolean isReason, String subject, LocalDate on) {}

    boolean accepts(ClaimEvent event) {
        return findObstacle(event).isEmpty();
    }

    /** What the row would be refused for, if it were. */
    Optional<Obstacle> findObstacle(ClaimEvent event) {
        LocalDate on = event.recorded().at().atZone(rulebook.zone()).toLocalDate();
        if (event instanceof ReviewerDecided decided) {
            return decided(decided, on);
        }
        if (event instanceof PartnerActed acted) {
            return acted(acted, on);
        }
        if (event instanceof ClaimCreated created && created.submission().made()) {
            LocalDate submitted =
                    created.submission().at().atZone(rulebook.zone()).toLocalDate();
            return policy("roles_allowed", created.submission().role(), rows.roles(submitted), submitted);
        }
        return Optional.empty();
    }

    private Optional<Obstacle> decided(ReviewerDecided decided, LocalDate on) {
        Set<String> allowed = switch (decided.decision()) {
            case REQUEST_INFO, DISPUTE_REQUEST_INFO -> rows.infoReasons(on);
            case REJECT, DISPUTE_REJECT -> rows.reviewerRejections(on);
            case START_REVIEW, APPROVE, DISPUTE_APPROVE, ARBITRATION_OPEN, ARBITRATION_CLOSE ->
                Set.copyOf(decided.reasons());
        };
        return decided.reasons().stream()
                .filter(reason -> !allowed.contains(reason))
                .findFirst()
                .map(reason -> new Obstacle(true, reason, on));
    }

    private Optional<Obstacle> acted(PartnerActed acted, LocalDate on) {
        return policy("roles_allowed", acted.by().role(), rows.roles(on), on)
                .or(() -> policy("editable_fields", acted.edit().field(), rows.editableFields(on), on))
                .or(() -> policy("withdraw_reasons", acted.withdrawReason(), rows.withdrawReasons(on), on));
    }

    private static Optional<Obstacle> policy(String row, String word, Collection<String> allowed, LocalDate on) {
        return word.isEmpty() || allowed.contains(word) ? Optional.empty() : Optional.of(new Obstacle(false, row, on));
    }
}
