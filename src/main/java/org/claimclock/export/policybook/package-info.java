/**
 * The policy book: the rules in force as a page that an auditor reads, on a screen or on paper. It reads the rulebook, what its scenarios came to, and the
 * history of the book; it decides nothing.
 */
@NullMarked
package org.claimclock.export.policybook;

import org.jspecify.annotations.NullMarked;
