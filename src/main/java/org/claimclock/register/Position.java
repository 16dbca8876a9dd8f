package org.claimclock.register;

import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.walk.LineChange;
import org.jspecify.annotations.Nullable;

/**
 * A claim as finance sees it: where the book says that it stands, beside all that went out for it.
 *
 * @param approved the claim's state; null for a claim that is not approved, of which finance should hold nothing
 * @param lines every ADD and RETRACT in the order of export
 */
public record Position(String claimId, @Nullable Claim approved, List<LineChange> lines) {}
