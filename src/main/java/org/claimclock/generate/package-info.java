/**
 * Synthetic nights of any size: the input files that partners, reviewers and customers could have sent. The same plan gives the same bytes. It
 * streams: what happens to a claim follows from the seed and the claim's number alone. It knows the words of the feeds and the writer of CSV, and
 * neither the rules nor the register.
 */
@NullMarked
package org.claimclock.generate;

import org.jspecify.annotations.NullMarked;
