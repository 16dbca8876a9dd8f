package org.claimclock.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.Disposition;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.Said;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Register;
import org.claimclock.register.StatusRow;
import org.claimclock.register.StoredClaim;
import org.jspecify.annotations.Nullable;

/** Gathers what became of a batch of customers, and writes it with few statements. */
final class Outcomes {
    private final Night night;
    private final List<StoredClaim> inserts = new ArrayList<>();
    private final List<StoredClaim> updates = new ArrayList<>();
    private final Map<String, List<HistoryEntry>> history = new TreeMap<>();
    private final List<LineChange> lines = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Feed, FeedTally> tallies = new EnumMap<>(Feed.class);

    Outcomes(Night night) {
        this.night = night;
    }

    /** @param book that the customer was walked by */
    void add(Customer customer, TenantBook book, List<ClaimOutcome> outcomes) {
        Map<String, ClaimBook> books = new HashMap<>();
        book.claims().forEach(claim -> books.put(claim.claimId(), claim));
        Set<EventKey> news = new HashSet<>();
        customer.news().stream().map(ClaimEvent::key).forEach(news::add);
        for (ClaimOutcome outcome : outcomes) {
            @Nullable StoredClaim before = customer.stored().get(outcome.claimId());
            Collection<ClaimEvent> events =
                    Objects.requireNonNull(books.get(outcome.claimId())).events();
            StoredClaim after = row(customer.number(), before, outcome, events);
            if (before == null) {
                inserts.add(after);
            } else if (isWritten(customer, before, after)) {
                updates.add(after);
            }
            history.put(outcome.claimId(), outcome.history());
            lines.addAll(outcome.lines());
            said.addAll(outcome.said());
            outcome.became().forEach((key, became) -> {
                if (news.contains(key)) {
                    tallies.merge(key.feed(), FeedTally.NONE.with(became, 1), FeedTally::plus);
                }
            });
        }
    }

    /** Whether a claim that has a row gets another one. */
    boolean isWritten(Customer customer, StoredClaim before, StoredClaim after) {
        return customer.due().contains(after.claimId()) || isChanged(before, after);
    }

    /**
     * Whether a neighbour has to be written that was only looked at. How far its customer was walked stands with those who are on the
     * agenda; one that is due at once has to say since when.
     */
    private boolean isChanged(StoredClaim before, StoredClaim after) {
        LocalDate due = after.due();
        boolean resting = due == null || due.isAfter(night.asOf());
        return !resting
                || !Objects.equals(before.due(), due)
                || !Objects.equals(before.state(), after.state())
                || !before.memory().equals(after.memory())
                || !Objects.equals(before.published(), after.published());
    }

    /** What the book will hold of a claim after this night. */
    StoredClaim row(long customer, @Nullable StoredClaim before, ClaimOutcome outcome, Collection<ClaimEvent> events) {
        Claim state = outcome.state();
        @Nullable StatusRow published = before == null ? null : before.published();
        @Nullable LocalDate publishedIn = before == null ? null : before.publishedIn();
        if (state != null && !state.isClosed()) {
            StatusRow shown = Status.of(state);
            publishedIn = shown.equals(published) ? publishedIn : night.asOf();
            published = shown;
        }
        return new StoredClaim(
                outcome.claimId(),
                customer,
                state,
                outcome.memory(),
                waitsForOthers(outcome) ? night.asOf() : outcome.due().date(),
                latest(
                        before == null ? Instant.MIN : before.walkedTo(),
                        outcome.due().walkedTo()),
                night.asOf(),
                published,
                publishedIn,
                namedLines(before, events));
    }

    /** Of an event that comes late these are known before it is walked, of one that waited for its claim afterwards. */
    private static Set<String> namedLines(@Nullable StoredClaim before, Collection<ClaimEvent> events) {
        Set<String> named = NamedLines.in(events);
        if (before != null) {
            named.addAll(before.namedLines());
        }
        return named;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A correction of a decision that nobody has: the decision may come for any claim, so it is looked for each run. */
    private static boolean waitsForOthers(ClaimOutcome outcome) {
        return outcome.state() != null
                && outcome.became().entrySet().stream()
                        .anyMatch(entry -> entry.getValue() == Disposition.HELD
                                && entry.getKey().feed() == Feed.DECISIONS
                                && outcome.memory()
                                        .said()
                                        .contains("X " + entry.getKey() + " " + Reasons.PENDING_REFERENCE));
    }

    /** @param part names this batch: no other batch of the run begins with the same customer */
    ProgressReport write(Register register, String part, long fromTheStart) {
        LocalDate asOf = night.asOf();
        register.claims().insert(inserts);
        register.claims().update(updates);
        register.histories().add(asOf, night.rulebook().version(), history);
        register.lines().add(asOf, lines);
        register.announcements().add(asOf, part, said);
        register.tallies().add(asOf, part, tallies);
        return new ProgressReport(0, inserts.size() + updates.size(), fromTheStart, lines.size(), said.size());
    }
}
