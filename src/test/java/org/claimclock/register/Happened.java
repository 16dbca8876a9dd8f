package org.claimclock.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.claimclock.claim.Activity;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Contact;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.event.Submission;

/** Events for tests: what happened to a claim at noon (UTC) of a day, as a file of the night {@code received} told it. */
public record Happened(LocalDate received) {

    public static Happened toldOn(LocalDate received) {
        return new Happened(received);
    }

    /** A claim for one Microsoft 365 product, submitted with proof on the day it was created. */
    public ClaimCreated submitted(String claimId, String tenantId, LocalDate on) {
        return created(
                form(claimId, tenantId, "7001", "M365-" + claimId), on, new Submission(true, noon(on), "GLOBAL_ADMIN"));
    }

    public ClaimCreated draft(String claimId, String tenantId, LocalDate on) {
        return created(form(claimId, tenantId, "7001", "M365-" + claimId), on, Submission.NONE);
    }

    public ClaimCreated created(ClaimForm form, LocalDate on, Submission submission) {
        String claimId = form.identity().claimId();
        return new ClaimCreated(recorded(Feed.CLAIMS, claimId, claimId, on), form, submission);
    }

    public ReviewerDecided decided(String id, String claimId, Decision decision, LocalDate on) {
        List<String> reasons = decision == Decision.REJECT ? List.of("INSUFFICIENT_POE") : List.of();
        List<String> asked = decision == Decision.REQUEST_INFO ? List.of("MISSING_ALL_POE") : reasons;
        return new ReviewerDecided(
                recorded(Feed.DECISIONS, id, claimId, on),
                decision,
                asked,
                List.of(),
                new ReviewerDecided.Note("rev-1", ""),
                Amendment.NONE);
    }

    public ReviewerDecided amended(String id, ReviewerDecided before, Amendment.Kind kind, LocalDate on) {
        return new ReviewerDecided(
                recorded(Feed.DECISIONS, id, before.recorded().claimId(), on),
                before.decision(),
                before.reasons(),
                List.of(),
                new ReviewerDecided.Note("rev-1", ""),
                new Amendment(kind, before.key().id(), noon(on)));
    }

    public CustomerResponded denied(String id, String claimId, String tenantId, LocalDate on) {
        return new CustomerResponded(
                recorded(Feed.CONSENTS, id, claimId, on), tenantId, CustomerResponded.Response.DENY, "");
    }

    public PartnerActed acted(String id, String claimId, PartnerAction action, LocalDate on) {
        return new PartnerActed(
                recorded(Feed.ACTIONS, id, claimId, on),
                action,
                new PartnerActed.Person("GLOBAL_ADMIN", "Ann"),
                PartnerActed.Edit.NONE,
                List.of("poe-2.pdf"),
                new PartnerActed.Words("see the proof", "A comment, with a comma"),
                action == PartnerAction.WITHDRAW ? "OTHER" : "");
    }

    public static ClaimForm form(String claimId, String tenantId, String partnerId, String product) {
        return new ClaimForm(
                new ClaimForm.Identity(claimId, "Claim " + claimId, "", tenantId),
                partnerId,
                new ClaimForm.Scope(SolutionArea.MICROSOFT_365, Activity.USAGE, List.of(new Product(product, ""))),
                new ClaimForm.Contacts(
                        new Contact("Cara", "cara@example.org"), new Contact("Paul", "paul@example.org")),
                List.of("poe-1.pdf"),
                false);
    }

    private Recorded recorded(Feed feed, String id, String claimId, LocalDate on) {
        SourceLine source =
                new SourceLine(feed.prefix() + "-" + received + ".csv", Math.floorMod(id.hashCode(), 100_000) + 2);
        return new Recorded(new EventKey(feed, id), claimId, noon(on), 0, source, received);
    }

    private static Instant noon(LocalDate on) {
        return on.atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    /** On its way into this book, which is told of the file that it comes from. */
    public static Arrival arriving(Register register, ClaimEvent event) {
        return arriving(register, event, "of " + event.key());
    }

    static Arrival arriving(Register register, ClaimEvent event, String content) {
        return arriving(event, content, fileId(register, event.recorded()));
    }

    static Arrival arriving(ClaimEvent event, String content, long fileId) {
        String tenant = event instanceof ClaimCreated created
                ? created.form().identity().tenantId()
                : "";
        return new Arrival(event, tenant, content, fileId);
    }

    private static long fileId(Register register, Recorded recorded) {
        String name = recorded.source().file();
        return register.inputFiles().of(recorded.received()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(InputFile::id)
                .orElseGet(() -> register.inputFiles()
                        .begin(recorded.received(), recorded.key().feed().prefix(), name, "/inbox/" + name));
    }
}
