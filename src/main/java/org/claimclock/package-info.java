/**
 * Claimclock keeps the clocks of claims. This package holds nothing itself; its subpackages are a pure core ({@code claim}), three trades
 * ({@code csv}, {@code register}, {@code rulebook}), the stages of the night ({@code intake}, {@code progress}, {@code export}), the job that runs
 * them ({@code nightly}) and the doors ({@code schedule}, {@code console}, {@code cli}). Each may know only what stands before it.
 */
@NullMarked
package org.claimclock;

import org.jspecify.annotations.NullMarked;
