package org.claimclock.claim.event;

/** What a partner can do. */
public enum PartnerAction {
    SUBMIT,
    RESUBMIT,
    EDIT,
    ADD_POE,
    COMMENT,
    WITHDRAW,
    DISPUTE,
    CANCEL_DRAFT
}
