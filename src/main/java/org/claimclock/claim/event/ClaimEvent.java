package org.claimclock.claim.event;

/** One thing that somebody did to a claim. */
public sealed interface ClaimEvent permits ClaimCreated, PartnerActed, ReviewerDecided, CustomerResponded {

    Recorded recorded();

    default EventKey key() {
        return recorded().key();
    }
}
