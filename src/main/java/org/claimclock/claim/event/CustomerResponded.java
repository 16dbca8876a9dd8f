package org.claimclock.claim.event;

/** A row of the consents feed. */
public record CustomerResponded(Recorded recorded, String tenantId, Response response, String note)
        implements ClaimEvent {

    /** What a customer can say. */
    public enum Response {
        DENY,
        ACCEPT
    }
}
