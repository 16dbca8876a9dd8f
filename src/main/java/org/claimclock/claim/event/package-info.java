/**
 * What partners, reviewers and customers did, as it was read from a file: facts that never change once recorded.
 */
@NullMarked
package org.claimclock.claim.event;

import org.jspecify.annotations.NullMarked;
