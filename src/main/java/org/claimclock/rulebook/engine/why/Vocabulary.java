package org.claimclock.rulebook.engine.why;

import java.util.Map;
import java.util.Optional;

/** The words of moments and of what rules may ask about them. What has none is said by its own name, in quotes. */
final class Vocabulary {
    private static final Map<String, String> MOMENTS = Map.ofEntries(
            Map.entry("ClaimOpened", "a claim is made"),
            Map.entry("Submitted", "the partner submits the draft"),
            Map.entry("Resubmitted", "the partner answers a request and submits the claim again"),
            Map.entry("Edited", "the partner changes a field"),
            Map.entry("PoeAdded", "the partner adds proof of execution"),
            Map.entry("Commented", "somebody comments"),
            Map.entry("Withdrew", "the partner withdraws the claim"),
            Map.entry("DraftCancelled", "the partner cancels the draft"),
            Map.entry("DisputeFiled", "the partner disputes a rejection"),
            Map.entry("ReviewStarted", "a reviewer starts the review"),
            Map.entry("InformationRequested", "a reviewer asks the partner for more"),
            Map.entry("ReviewerApproved", "a reviewer approves"),
            Map.entry("ReviewerRejected", "a reviewer rejects"),
            Map.entry("ArbitrationOpened", "an arbitration begins"),
            Map.entry("ArbitrationClosed", "an arbitration ends"),
            Map.entry("CustomerDenied", "the customer says no"),
            Map.entry("CustomerAccepted", "the customer says yes"),
            Map.entry("ClockLapsed", "the last day of a clock has passed"),
            Map.entry("CompetitionEnded", "no other claim has one of the lines sent any more"),
            Map.entry("StatusReached", "the claim has just come into a status"),
            Map.entry("NightEnded", "the night has walked the claim to its end"));

    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("date", "that day"),
            Map.entry("Claim.status", "the claim"),
            Map.entry("Claim.reason", "the reason of its rejection"),
            Map.entry("Claim.poeCount", "the number of proofs"),
            Map.entry("Claim.disputesUsed", "the number of disputes used"),
            Map.entry("Claim.disputeState", "the state of the dispute"),
            Map.entry("Claim.consentState", "the customer's consent"),
            Map.entry("Claim.consentWindow", "the time for the customer's no"),
            Map.entry("Claim.responseWindow", "the time for the partner's answer"),
            Map.entry("Claim.disputeWindow", "the time for a dispute"),
            Map.entry("Claim.partnerId", "the partner"),
            Map.entry("Claim.activity", "the activity"),
            Map.entry("Claim.solutionArea", "the solution area"),
            Map.entry("Claim.productNames", "the list of products"),
            Map.entry("Policy.maxDisputes", "the policy max_disputes"),
            Map.entry("Policy.reinstateWithinDays", "the policy reinstate_within_days"),
            Map.entry("Policy.lateDecline", "the policy late_decline"),
            Map.entry("ClockLapsed.clock", "the clock"),
            Map.entry("ClockLapsed.onLapse", "the effect of its lapse"),
            Map.entry("ClockLapsed.reason", "the reason in the clock's row"),
            Map.entry("Edited.field", "the field"),
            Map.entry("InformationRequested.reasons", "the reasons given"),
            Map.entry("ReviewerRejected.reason", "the reason given"),
            Map.entry("Withdrew.reason", "the reason given"),
            Map.entry("Resubmitted.daysSinceRejection", "the number of days since that rejection"),
            Map.entry("StatusReached.status", "that status"));

    /** What is so, and what is not. */
    record Truth(String so, String notSo) {}

    private static final Truth FOR_DISPUTE =
            new Truth("the decision is given on a dispute", "the decision is not given on a dispute");
    private static final Truth LINE_HELD = new Truth(
            "another live claim of the partner has one of the lines",
            "no other live claim of the partner has one of the lines");
    private static final Map<String, Truth> TRUTHS = Map.ofEntries(
            Map.entry("forDispute", FOR_DISPUTE),
            Map.entry("lineHeldByOwnClaim", LINE_HELD),
            Map.entry("Claim.disputeOpen", new Truth("a dispute is open", "no dispute is open")),
            Map.entry("Claim.inArbitration", new Truth("an arbitration is going on", "no arbitration is going on")),
            Map.entry(
                    "Claim.deniedEarly",
                    new Truth(
                            "the customer had said no before the approval",
                            "the customer had not said no before the approval")),
            Map.entry(
                    "Claim.competing",
                    new Truth(
                            "the claim was held because another has one of its lines sent",
                            "the claim was not held for another's sake")),
            Map.entry(
                    "Claim.sent",
                    new Truth("the claim is sent for assessment", "the claim is not sent for assessment")),
            Map.entry(
                    "ClockLapsed.lineTaken",
                    new Truth("another claim has one of the lines sent", "no other claim has one of the lines sent")),
            Map.entry(
                    "DisputeFiled.complete",
                    new Truth(
                            "the dispute comes with a justification or proof",
                            "the dispute comes with neither justification nor proof")),
            Map.entry(
                    "DisputeFiled.disputable",
                    new Truth("the rejection's reason can be disputed", "the rejection's reason cannot be disputed")),
            Map.entry(
                    "DisputeFiled.afterReinstatement",
                    new Truth(
                            "the dispute was meant for a rejection that has been lifted",
                            "the dispute was not meant for a rejection that has been lifted")),
            Map.entry(
                    "Edited.leavesNoSubscription",
                    new Truth(
                            "a product that needs a subscription would be without one",
                            "no product that needs a subscription would be without one")),
            Map.entry(
                    "NightEnded.disputeDecided",
                    new Truth("a reviewer has decided the last dispute", "no reviewer has decided the last dispute")),
            Map.entry(
                    "NightEnded.rejectedByDispute",
                    new Truth(
                            "that decision brought the standing rejection",
                            "no decision on a dispute brought the standing rejection")),
            Map.entry(
                    "Resubmitted.alreadyRejected",
                    new Truth(
                            "an earlier night had rejected the claim for want of the answer",
                            "no earlier night had rejected the claim for want of the answer")));

    private Vocabulary() {}

    static String moment(String type) {
        return MOMENTS.getOrDefault(type, "'" + type + "' comes");
    }

    static String noun(String type, String property) {
        return find(NOUNS, type, property).orElse("'" + property + "'");
    }

    static Optional<Truth> findTruth(String type, String property) {
        return find(TRUTHS, type, property);
    }

    private static <T> Optional<T> find(Map<String, T> words, String type, String property) {
        T own = words.get(type + "." + property);
        return Optional.ofNullable(own == null ? words.get(property) : own);
    }
}
