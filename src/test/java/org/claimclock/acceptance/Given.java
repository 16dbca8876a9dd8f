package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.claimclock.acceptance.Feed.ACTIONS;
import static org.claimclock.acceptance.Feed.CLAIMS;
import static org.claimclock.acceptance.Feed.CONSENTS;
import static org.claimclock.acceptance.Feed.DECISIONS;

import java.util.UUID;

/**
 * Rows by what they mean. Unless a test says otherwise each claim is partner 1234567's for TEAMS at a customer of its own, with one proof of
 * execution, and an event's id is made of its claim, kind and time.
 */
final class Given {

    static final String PARTNER = "1234567";
    static final String OTHER_PARTNER = "7654321";

    private Given() {}

    static String tenantOf(String claimId) {
        return UUID.nameUUIDFromBytes(claimId.getBytes(UTF_8)).toString();
    }

    static Row draft(String claimId, String createdAt) {
        return Row.of(CLAIMS, claimId)
                .partner(PARTNER)
                .customerOf(claimId)
                .with("solution_area", "MICROSOFT_365")
                .with("activity", "USAGE")
                .products("TEAMS")
                .with("poe_refs", "poe-1")
                .with("status", "EDITING")
                .with("created_at", When.cell(createdAt));
    }

    static Row draftWithoutProof(String claimId, String createdAt) {
        return draft(claimId, createdAt).with("poe_refs", "");
    }

    static Row submitted(String claimId, String submittedAt) {
        return draft(claimId, submittedAt)
                .with("status", "SUBMITTED")
                .with("submitted_at", When.cell(submittedAt))
                .with("submitted_by_role", "GLOBAL_ADMIN");
    }

    static Row startReview(String claimId, String at) {
        return decision(claimId, "START_REVIEW", at);
    }

    static Row requestInfo(String claimId, String at) {
        return decision(claimId, "REQUEST_INFO", at).with("reason_codes", "MISSING_ALL_POE");
    }

    static Row approve(String claimId, String at) {
        return decision(claimId, "APPROVE", at);
    }

    static Row reject(String claimId, String at) {
        return decision(claimId, "REJECT", at).with("reason_codes", "INSUFFICIENT_POE");
    }

    /** Any decision, without reason. */
    static Row decision(String claimId, String decision, String at) {
        return Row.of(DECISIONS, claimId)
                .id(claimId + "-" + decision + "-" + When.cell(at))
                .with("decision", decision)
                .with("reviewer_id", "r-17")
                .with("decided_at", When.cell(at));
    }

    /** The decision again, instead of the one that it names. */
    static Row correct(Row decision, String supersedes, String correctedAt) {
        return decision.with("record_action", "CORRECT")
                .with("supersedes_event_id", supersedes)
                .with("corrected_at", When.cell(correctedAt));
    }

    static Row voided(Row decision, String supersedes, String correctedAt) {
        return correct(decision, supersedes, correctedAt).with("record_action", "VOID");
    }

    static Row deny(String claimId, String at) {
        return answer(claimId, "DENY", at);
    }

    static Row accept(String claimId, String at) {
        return answer(claimId, "ACCEPT", at);
    }

    private static Row answer(String claimId, String response, String at) {
        return Row.of(CONSENTS, claimId)
                .id(claimId + "-" + response + "-" + When.cell(at))
                .customerOf(claimId)
                .with("response", response)
                .with("responded_at", When.cell(at));
    }

    static Row submit(String claimId, String at) {
        return action(claimId, "SUBMIT", at);
    }

    static Row resubmit(String claimId, String at) {
        return action(claimId, "RESUBMIT", at);
    }

    static Row addPoe(String claimId, String at) {
        return action(claimId, "ADD_POE", at).with("poe_refs", "poe-2");
    }

    static Row comment(String claimId, String at) {
        return action(claimId, "COMMENT", at).with("comment", "Please have a look.");
    }

    static Row withdraw(String claimId, String at) {
        return action(claimId, "WITHDRAW", at).with("withdraw_reason", "NO_LONGER_WORKING_WITH_CUSTOMER");
    }

    static Row dispute(String claimId, String at) {
        return incompleteDispute(claimId, at).with("justification", "The proof was there.");
    }

    static Row incompleteDispute(String claimId, String at) {
        return action(claimId, "DISPUTE", at);
    }

    static Row cancelDraft(String claimId, String at) {
        return action(claimId, "CANCEL_DRAFT", at);
    }

    static Row edit(String claimId, String at) {
        return action(claimId, "EDIT", at);
    }

    static Row editProducts(String claimId, String at, String products) {
        return edit(claimId, at).with("field_name", "PRODUCTS").with("field_value", products);
    }

    static Row editPartner(String claimId, String at, String partnerId) {
        return edit(claimId, at).with("field_name", "PARTNER_ID").with("field_value", partnerId);
    }

    private static Row action(String claimId, String action, String at) {
        return Row.of(ACTIONS, claimId)
                .id(claimId + "-" + action + "-" + When.cell(at))
                .with("action", action)
                .with("acted_at", When.cell(at))
                .with("acted_by_role", "BILLING_ADMIN");
    }
}
