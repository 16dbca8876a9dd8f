package org.claimclock.claim.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * Follows corrections and voids to the decisions that stand. Chains are followed in the order of {@code corrected_at},
 * whatever order their rows came in; a correction takes the place in time of what it corrects, a void removes it.
 *
 * @param standing decisions in force
 * @param voided decisions that do not stand any more, each with the row that voided it
 * @param unresolved amendments that name a decision which nobody has
 * @param misdirected amendments that name a decision of another claim
 * @param later amendments of known decisions that are dated after the as-of
 */
record Amendments(
        List<StandingDecision> standing,
        List<StandingDecision> voided,
        List<ReviewerDecided> unresolved,
        List<ReviewerDecided> misdirected,
        List<ReviewerDecided> later) {

    private static final Comparator<ReviewerDecided> BY_CORRECTION = Comparator.comparing(ReviewerDecided::madeAt)
            .thenComparing(row -> row.recorded().seq())
            .thenComparing(row -> row.key().id());

    /**
     * @param rows decisions and amendments of one claim
     * @param givenUp those amendments among them that only lead from others to what they name
     * @param elsewhere ids of decisions that belong to other claims
     */
    static Amendments follow(
            List<ReviewerDecided> rows, Set<ReviewerDecided> givenUp, Set<String> elsewhere, Night night) {
        Map<String, ReviewerDecided> byId = byId(rows);
        Amendments result = new Amendments(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<ReviewerDecided, List<ReviewerDecided>> chains = new LinkedHashMap<>();
        rows.stream().filter(row -> row.amendment().isNew()).forEach(row -> chains.put(row, new ArrayList<>()));
        for (ReviewerDecided row : rows) {
            if (row.amendment().isNew() || givenUp.contains(row)) {
                continue;
            }
            ReviewerDecided root = rootOf(row, byId);
            if (root != null && night.isFuture(row.madeAt())) {
                result.later.add(row);
            } else {
                result.file(row, root, elsewhere, chains);
            }
        }
        chains.forEach(result::settle);
        return result;
    }

    private void file(
            ReviewerDecided row,
            @Nullable ReviewerDecided root,
            Set<String> elsewhere,
            Map<ReviewerDecided, List<ReviewerDecided>> chains) {
        List<ReviewerDecided> chain = root == null ? null : chains.get(root);
        if (chain != null) {
            chain.add(row);
        } else if (elsewhere.contains(row.amendment().supersedes())) {
            misdirected.add(row);
        } else {
            unresolved.add(row);
        }
    }

    static Map<String, ReviewerDecided> byId(List<ReviewerDecided> rows) {
        Map<String, ReviewerDecided> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.key().id(), row));
        return byId;
    }

    /** The decision that a row leads to, through however many others: itself, if it amends nothing; null if nobody has it. */
    static @Nullable ReviewerDecided rootOf(ReviewerDecided row, Map<String, ReviewerDecided> byId) {
        Set<String> seen = new HashSet<>();
        ReviewerDecided at = row;
        while (at != null && !at.amendment().isNew() && seen.add(at.key().id())) {
            at = byId.get(at.amendment().supersedes());
        }
        return at != null && at.amendment().isNew() ? at : null;
    }

    private void settle(ReviewerDecided root, List<ReviewerDecided> chain) {
        if (chain.isEmpty()) {
            standing.add(new StandingDecision(root, root, List.of()));
            return;
        }
        List<ReviewerDecided> links = inOrder(chain);
        ReviewerDecided last = links.get(links.size() - 1);
        List<ReviewerDecided> replaced = new ArrayList<>(links.subList(0, links.size() - 1));
        replaced.add(0, root);
        boolean stands = last.amendment().kind() == Amendment.Kind.CORRECT;
        (stands ? standing : voided).add(new StandingDecision(root, last, List.copyOf(replaced)));
    }

    /** By time of correction; of two at one instant the one that names the other comes after it. */
    private static List<ReviewerDecided> inOrder(List<ReviewerDecided> chain) {
        List<ReviewerDecided> links = new ArrayList<>(chain);
        links.sort(BY_CORRECTION);
        for (int index = 1; index < links.size(); index++) {
            ReviewerDecided before = links.get(index - 1);
            ReviewerDecided after = links.get(index);
            boolean tied = before.madeAt().equals(after.madeAt());
            if (tied && before.amendment().supersedes().equals(after.key().id())) {
                links.set(index - 1, after);
                links.set(index, before);
            }
        }
        return links;
    }
}
