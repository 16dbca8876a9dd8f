package org.claimclock.claim;

/** What a rule can find that a moment does to a claim: the vocabulary of {@code @effect}. */
public enum Effect {
    /** A new claim is taken in as a draft. */
    OPEN,
    SUBMIT,
    START_REVIEW,
    /** The review starts without having been reported, and the moment is looked at again. */
    INFER_REVIEW_START,
    REQUEST_INFO,
    APPROVE,
    REJECT,
    RESUBMIT,
    /** A rejection for want of an answer is lifted: the answer was in time, only its file was late. */
    REINSTATE,
    WITHDRAW,
    OPEN_DISPUTE,
    OVERTURN,
    UPHOLD,
    /** A dispute of a rejection that was lifted: recorded, and never counted as used. */
    MOOT_DISPUTE,
    /** An editable field is changed, or proof of execution added. */
    CHANGE,
    RECORD,
    RECORD_ACCEPTANCE,
    OPEN_ARBITRATION,
    CLOSE_ARBITRATION,
    CLOSE_DRAFT,
    SEND,
    /** The whole claim waits while another claim has one of its lines sent. */
    HOLD_COMPETING,
    ESCALATE,
    /** A right lapses and nothing else happens. */
    LAPSE,
    /** The event waits for another one, and is tried again each run. */
    HOLD,
    /** An early denial waits for the approval. */
    HOLD_DENIAL,
    REFUSE,
    NOTIFY;

    /** Whether the event counts as having done what it says. */
    public boolean isApplied() {
        return this != HOLD && this != HOLD_DENIAL && this != REFUSE;
    }
}
