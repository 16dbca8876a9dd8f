package textbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A claim as the rules see and change it. */
public final class ClaimFact {

    private static final int OVERALL_DAYS = 10;

    /** A row of its history. */
    public record Step(String claimId, int place, Instant moment, String who, String what, String reason) {}

    private final String claimId;
    private final String poe;
    private final String products;
    private final List<Step> history = new ArrayList<>();
    private String status = "EDITING";
    private String reason = "";
    private String consent = "NONE";
    private String assessment = "NOT_SENT";
    private LocalDate since;
    private LocalDate submittedOn;
    private LocalDate approvedOn;
    private LocalDate ownLast;
    private String ownClock = "";
    private LocalDate overallFrom;
    private LocalDate overallLast;
    private int overallLeft = OVERALL_DAYS;

    ClaimFact(String claimId, String poe, String products, Instant created) {
        this.claimId = claimId;
        this.poe = poe;
        this.products = products;
        this.since = created.atZone(Times.ZONE).toLocalDate();
        note(created, "partner", "CREATE", "");
    }

    public void submit(EventFact event, WorkingDays days) {
        submittedOn = event.getDay();
        resubmit(event, days);
    }

    public void startReview(EventFact event, WorkingDays days, String what) {
        enter("UNDER_REVIEW", event, "DECIDE", days.plus(event.getDay(), 5));
        note(event.getMoment(), "reviewer", what, "");
    }

    public void requestInfo(EventFact event, WorkingDays days) {
        enter("PARTNER_ACTION_REQUIRED", event, "PARTNER_RESPONSE", days.plus(event.getDay(), 5));
        if (overallLast != null && overallLast.isBefore(event.getDay())) {
            overallLast = null;
        } else if (overallLast != null) {
            overallLeft -= days.between(overallFrom, event.getDay());
        }
        note(event.getMoment(), "reviewer", "REQUEST_INFO", event.getReason());
    }

    public void resubmit(EventFact event, WorkingDays days) {
        enter("SUBMITTED", event, "START_REVIEW", days.plus(event.getDay(), 5));
        if (overallFrom == null || overallLast != null) {
            overallFrom = event.getDay();
            overallLast = days.plus(overallFrom, overallLeft);
        }
        note(event.getMoment(), "partner", event.getKind(), "");
    }

    public void approve(EventFact event) {
        enter("APPROVED", event, "CONSENT", event.getDay().plusDays(7));
        approvedOn = event.getDay();
        consent = "OPEN";
        note(event.getMoment(), "reviewer", "APPROVE", "");
    }

    public void reject(EventFact event) {
        enter("REJECTED", event, "DISPUTE_FILING", event.getDay().plusDays(30));
        reason = event.getReason();
        note(event.getMoment(), "reviewer", "REJECT", reason);
    }

    public void lapseResponse(LocalDate asOf) {
        Instant lapsed = ownLast.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
        status = "REJECTED";
        reason = "NO_PARTNER_RESPONSE";
        since = asOf;
        ownClock = "DISPUTE_FILING";
        ownLast = asOf.plusDays(30);
        note(lapsed, "system", "PARTNER_RESPONSE lapsed", reason);
    }

    public void refuse(EventFact event) {
        note(event.getMoment(), "partner", "REFUSED " + event.getKind(), "RESPONSE_LATE");
    }

    public void send() {
        consent = "LAPSED";
        assessment = "SENT";
        note(ownLast.plusDays(1).atStartOfDay(Times.ZONE).toInstant(), "system", "CONSENT lapsed", "");
    }

    private void enter(String entered, EventFact event, String clock, LocalDate last) {
        status = entered;
        since = event.getDay();
        ownClock = clock;
        ownLast = last;
    }

    private void note(Instant moment, String who, String what, String why) {
        history.add(new Step(claimId, history.size(), moment, who, what, why));
    }

    public String getStatus() {
        return status;
    }

    public String getReason() {
        return reason;
    }

    public String getConsent() {
        return consent;
    }

    public String getPoe() {
        return poe;
    }

    public LocalDate getResponseLast() {
        return status.equals("PARTNER_ACTION_REQUIRED") ? ownLast : LocalDate.MAX;
    }

    public LocalDate getConsentLast() {
        return status.equals("APPROVED") ? ownLast : LocalDate.MAX;
    }

    String claimId() {
        return claimId;
    }

    List<Step> history() {
        return history;
    }

    boolean isSent() {
        return assessment.equals("SENT");
    }

    String products() {
        return products;
    }

    /** The values of the statement that stores where the claim stands. */
    Object[] row(LocalDate asOf) {
        boolean own = ownLast != null && !ownLast.isBefore(asOf);
        boolean inReview = status.equals("SUBMITTED") || status.equals("UNDER_REVIEW");
        boolean overall = inReview && overallLast != null && !overallLast.isBefore(asOf)
                && (!own || overallLast.isBefore(ownLast));
        LocalDate next = overall ? overallLast : own ? ownLast : null;
        String clock = overall ? "OVERALL" : own ? ownClock : "";
        return new Object[] {
            status, reason, consent, assessment, since, submittedOn, approvedOn, next, clock, claimId
        };
    }
}
