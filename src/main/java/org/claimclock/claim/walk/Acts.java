package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Finding;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.moment.ClaimOpened;
import org.claimclock.claim.moment.CustomerAccepted;
import org.claimclock.claim.moment.CustomerDenied;
import org.claimclock.claim.moment.Moment;
import org.claimclock.claim.moment.Submitted;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.jspecify.annotations.Nullable;

/** Turns what was recorded into moments for one claim's walk. */
final class Acts {
    static final String SUBMIT = " SUBMIT";
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ClaimWalk walk;
    private final Neighbours neighbours;
    private final TenantBook tenant;
    private final PartnerMoments partnerMoments;
    private final Set<String> applied = new HashSet<>();

    Acts(ClaimWalk walk, Neighbours neighbours, TenantBook tenant) {
        this.walk = walk;
        this.neighbours = neighbours;
        this.tenant = tenant;
        this.partnerMoments = new PartnerMoments(walk, neighbours);
    }

    /** The submission in a claim's row is an event of its own beside the creation. */
    static EventKey submissionKey(ClaimCreated created) {
        return new EventKey(Feed.CLAIMS, created.key().id() + SUBMIT);
    }

    void create(ClaimCreated created) {
        LocalDate date = dateOf(created);
        String key = created.key().toString();
        Scene scene = scene(created);
        Claim draft =
                Claim.draft(created.form(), date, walk.occasion(key, date, date).by());
        Happening happening =
                happening(created.key(), draft, new ClaimOpened(date, isDuplicate(key, draft.form())), scene);
        if (!walk.open(created.key(), happening)) {
            return;
        }
        neighbours.list(walk, created.form());
        String previous = created.form().identity().previousClaimId();
        if (!previous.isEmpty() && !tenant.knownClaims().contains(previous)) {
            walk.ledger.refuse(scene, ClaimWalk.refusal(Reasons.UNKNOWN_PREVIOUS_CLAIM, ""), key);
        }
    }

    private boolean isDuplicate(String key, ClaimForm form) {
        return new DuplicateJudge(walk, neighbours).isDuplicate(key, form);
    }

    void submitRow(ClaimCreated created) {
        if (walk.findClaim().isEmpty()) {
            return;
        }
        LocalDate date = walk.night.dateOf(created.submission().at());
        Submitted submitted = new Submitted(date, created.submission().at());
        meet(submissionKey(created), submitted, submissionScene(created));
    }

    void act(PartnerActed acted) {
        Scene scene = scene(acted);
        Claim claim = claimOrWait(acted.key(), scene);
        if (claim != null) {
            PartnerMoments.Asked asked = partnerMoments.of(acted, claim);
            walk.meet(
                    acted.key(), happening(acted.key(), asked.proposed(), asked.moment(), scene.noting(asked.note())));
        }
    }

    void respond(CustomerResponded responded) {
        LocalDate date = dateOf(responded);
        Moment moment = responded.response() == CustomerResponded.Response.DENY
                ? new CustomerDenied(date)
                : new CustomerAccepted(date);
        Scene scene = scene(responded);
        Claim claim = walk.findClaim().orElse(null);
        if (claim != null && !claim.form().identity().tenantId().equals(responded.tenantId())) {
            Finding mismatch = ClaimWalk.refusal(Reasons.TENANT_MISMATCH, "the response names another customer");
            walk.refuse(responded.key(), scene, mismatch, responded.key().toString());
        } else {
            meet(responded.key(), moment, scene);
        }
    }

    void decide(StandingDecision decision) {
        EventKey key = decision.content().key();
        Scene scene = scene(decision.content());
        Claim claim = claimOrWait(key, scene);
        if (claim == null) {
            return;
        }
        if (applied.contains(decision.sameness())) {
            walk.memory.applied(key.toString(), walk.night);
            walk.ledger.became(key, Disposition.APPLIED);
            return;
        }
        LocalDate date = walk.night.dateOf(decision.at());
        LocalDate opens =
                decision.isCorrected() ? walk.night.dateOf(decision.content().madeAt()) : date;
        Moment moment = ReviewMoments.of(decision.content(), date);
        walk.meet(key, new Happening(moment, claim, walk.occasion(key.toString(), date, opens), scene));
        if (walk.ledger.became.get(key) == Disposition.APPLIED) {
            applied.add(decision.sameness());
        }
    }

    /** A decision that came too late, and with it what it was corrected to. */
    void declineStale(StandingDecision decision) {
        for (ReviewerDecided row : decision.rows()) {
            if (row.amendment().kind() == ReviewerDecided.Amendment.Kind.VOID) {
                follow(row);
            } else {
                decline(row, Reasons.STALE_EVENT);
            }
        }
    }

    /** An amendment that names another claim's decision. To be called at the end of the walk. */
    void declineMisdirected(ReviewerDecided row) {
        decline(row, Reasons.WRONG_REFERENCE);
    }

    /** A decision that is left out for what other decisions say. */
    void decline(ReviewerDecided row, String code) {
        EventKey key = row.key();
        Scene scene = scene(row);
        if (claimOrWait(key, scene) != null) {
            walk.refuse(key, scene, ClaimWalk.refusal(code, ""), key.toString());
        }
    }

    /** A decision that was replaced or voided, or a row that did so. To be called at the end of the walk. */
    void follow(ReviewerDecided row) {
        if (claimOrWait(row.key(), scene(row)) == null) {
            return;
        }
        walk.ledger.became(row.key(), Disposition.APPLIED);
        walk.memory.settled(row.key().toString());
        if (row.amendment().kind() == ReviewerDecided.Amendment.Kind.VOID && walk.memory.say("V " + row.key())) {
            Scene scene = scene(row).noting("voids " + row.amendment().supersedes());
            walk.ledger.note(scene, Change.NONE);
        }
    }

    private void meet(EventKey key, Moment moment, Scene scene) {
        Claim claim = claimOrWait(key, scene);
        if (claim != null) {
            walk.meet(key, happening(key, claim, moment, scene));
        }
    }

    private @Nullable Claim claimOrWait(EventKey key, Scene scene) {
        Claim claim = walk.findClaim().orElse(null);
        if (claim == null) {
            walk.wait(key, scene, Reasons.PENDING_REFERENCE);
        }
        return claim;
    }

    private Happening happening(EventKey key, Claim proposed, Moment moment, Scene scene) {
        return new Happening(moment, proposed, walk.occasion(key.toString(), moment.date(), moment.date()), scene);
    }

    private LocalDate dateOf(ClaimEvent event) {
        return walk.night.dateOf(event.recorded().at());
    }

    Scene scene(ClaimCreated created) {
        return scene(created, created.recorded().at(), "partner", "CREATE");
    }

    Scene submissionScene(ClaimCreated created) {
        return scene(
                created,
                created.submission().at(),
                "partner (" + created.submission().role() + ")",
                "SUBMIT");
    }

    Scene scene(PartnerActed acted) {
        String name = acted.by().name().isEmpty() ? "" : ", " + acted.by().name();
        String who = "partner (" + acted.by().role() + name + ")";
        return scene(acted, acted.recorded().at(), who, acted.action().name());
    }

    Scene scene(CustomerResponded responded) {
        return scene(
                        responded,
                        responded.recorded().at(),
                        "customer",
                        responded.response().name())
                .noting(responded.note());
    }

    Scene scene(ReviewerDecided decided) {
        String correction = decided.amendment().isNew()
                ? ""
                : decided.amendment().kind() + " of " + decided.amendment().supersedes() + " ";
        return scene(
                        decided,
                        decided.madeAt(),
                        "reviewer " + decided.note().reviewer(),
                        decided.decision().name())
                .noting((correction + decided.note().comment()).strip());
    }

    private Scene scene(ClaimEvent event, Instant at, String who, String what) {
        SourceLine source = event.recorded().source();
        String eventId = event instanceof ClaimCreated ? "" : event.key().id();
        String time = CLOCK_TIME.format(at.atZone(walk.night.rulebook().zone()));
        return new Scene(time, who, what, new Scene.Origin(source, eventId), "");
    }
}
