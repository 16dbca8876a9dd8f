package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.CustomerResponded.Response;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerActed.Edit;
import org.claimclock.claim.event.PartnerActed.Words;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.event.Submission;

/** Writes down what happens in a random history, and when its file comes. */
final class Diary {
    private static final String[] HOURS = {"00:00", "00:00", "00:01", "09:00", "11:00", "16:00", "16:00", "23:59"};
    private static final String[] INFORMATION = {"MISSING_ALL_POE", "MISSING_PRODUCTS"};
    private static final String[] FAULTS = {"INSUFFICIENT_POE", "MISSING_PRODUCTS", "POE_UNAVAILABLE"};

    final Random random;
    final boolean calm;
    private final List<Told> told = new ArrayList<>();

    /** @param calm every file comes on the day after */
    Diary(Random random, boolean calm) {
        this.random = random;
        this.calm = calm;
    }

    List<Told> told() {
        return told;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    Instant at(LocalDate day) {
        return day.atTime(LocalTime.parse(oneOf(HOURS)))
                .atZone(ShippedRules.rulebook().zone())
                .toInstant();
    }

    private Recorded recorded(Feed feed, String claimId, Instant at) {
        int number = told.size() + 1;
        String id = feed == Feed.CLAIMS ? claimId : feed.name().charAt(0) + "-" + random.nextInt(10) + "-" + number;
        int seq = chance(4) ? 1 : 0;
        return new Recorded(
                new EventKey(feed, id),
                claimId,
                at,
                seq,
                new SourceLine(feed.prefix() + ".csv", number),
                LocalDate.MIN);
    }

    void create(ClaimForm form, LocalDate on, LocalDate submitted) {
        Instant created = at(on);
        Instant sent = submitted.equals(LocalDate.MAX) ? created : at(submitted);
        Submission submission = submitted.equals(LocalDate.MAX)
                ? Submission.NONE
                : new Submission(true, sent.isBefore(created) ? created : sent, "GLOBAL_ADMIN");
        Recorded recorded = recorded(Feed.CLAIMS, form.identity().claimId(), created);
        tell(submission.made() ? submitted : on, new ClaimCreated(recorded, form, submission));
    }

    void act(String claimId, PartnerAction action, LocalDate on) {
        act(claimId, action, on, Edit.NONE);
    }

    void act(String claimId, PartnerAction action, LocalDate on, Edit edit) {
        boolean proves = action == PartnerAction.ADD_POE || (action == PartnerAction.DISPUTE && chance(85));
        tell(
                on,
                new PartnerActed(
                        recorded(Feed.ACTIONS, claimId, at(on)),
                        action,
                        new PartnerActed.Person("GLOBAL_ADMIN", ""),
                        edit,
                        proves ? List.of("poe-" + told.size()) : List.of(),
                        new Words("", "a comment"),
                        action == PartnerAction.WITHDRAW ? "OTHER" : ""));
    }

    void respond(String claimId, String tenantId, Response response, LocalDate on) {
        String tenant = chance(3) ? "nobody" : tenantId;
        tell(on, new CustomerResponded(recorded(Feed.CONSENTS, claimId, at(on)), tenant, response, ""));
    }

    ReviewerDecided decide(String claimId, Decision decision, LocalDate on) {
        return decide(on, recorded(Feed.DECISIONS, claimId, at(on)), decision, Amendment.NONE);
    }

    /** Another decision of the same instant. */
    void twin(ReviewerDecided other, Decision decision, LocalDate on) {
        String claimId = other.recorded().claimId();
        decide(on, recorded(Feed.DECISIONS, claimId, other.recorded().at()), decision, Amendment.NONE);
    }

    ReviewerDecided amend(ReviewerDecided before, LocalDate on) {
        boolean voids = chance(30);
        Decision decision = voids ? before.decision() : replacement(before.decision());
        Amendment amendment = new Amendment(
                voids ? Amendment.Kind.VOID : Amendment.Kind.CORRECT,
                chance(5) ? "D-unknown" : before.key().id(),
                at(on));
        Recorded was = before.recorded();
        return decide(on, recorded(Feed.DECISIONS, was.claimId(), was.at()), decision, amendment);
    }

    private Decision replacement(Decision decision) {
        return decision.name().startsWith("DISPUTE_")
                ? oneOf(Decision.DISPUTE_APPROVE, Decision.DISPUTE_REJECT, Decision.DISPUTE_REQUEST_INFO)
                : oneOf(decision, Decision.APPROVE, Decision.REJECT, Decision.REQUEST_INFO);
    }

    private ReviewerDecided decide(LocalDate on, Recorded recorded, Decision decision, Amendment amendment) {
        List<String> reasons = switch (decision.plain()) {
            case REQUEST_INFO -> List.of(oneOf(INFORMATION));
            case REJECT -> decision == Decision.DISPUTE_REJECT && chance(50) ? List.of() : List.of(oneOf(FAULTS));
            default -> List.of();
        };
        ReviewerDecided decided = new ReviewerDecided(
                recorded, decision, reasons, List.of(), new ReviewerDecided.Note("rev1", ""), amendment);
        tell(on, decided);
        return decided;
    }

    private void tell(LocalDate on, ClaimEvent event) {
        told.add(new Told(on.plusDays(calm ? 1 : lag()), event));
    }

    private int lag() {
        int lot = random.nextInt(100);
        if (lot < 74) {
            return lot < 62 ? 1 : 0;
        } else if (lot < 88) {
            return 2 + random.nextInt(4);
        }
        return lot < 97 ? 6 + random.nextInt(35) : -1 - random.nextInt(12);
    }
}
