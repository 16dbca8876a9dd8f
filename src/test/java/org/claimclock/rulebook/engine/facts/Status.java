package org.claimclock.rulebook.engine.facts;

public enum Status {
    DRAFT,
    APPROVED,
    REJECTED
}
