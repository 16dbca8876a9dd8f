/**
 * Whether the scenarios pin the numbers and dates of the tables: each is moved by one, and a scenario should notice.
 *
 * <p>It works on a copy of the tables and knows the rulebook and its scenarios.
 */
@NullMarked
package org.claimclock.rulebook.boundary;

import org.jspecify.annotations.NullMarked;
