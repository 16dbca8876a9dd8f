/**
 * What machines that watch are told, in numbers. All of it is read from the book, so that it is the same after a restart. The only package that knows
 * Micrometer.
 */
@NullMarked
package org.claimclock.metrics;

import org.jspecify.annotations.NullMarked;
