/**
 * What finance should hold, made from where the claims stand, and held against what finance was handed. The two come from different tables of the
 * book: where they differ, nothing is published.
 */
@NullMarked
package org.claimclock.export.snapshot;

import org.jspecify.annotations.NullMarked;
