/**
 * Holds a published folder against what it says of itself and of the night before it. It needs nothing but the files, so that finance can ask
 * without the book; what is wrong comes back as values, all of it together.
 */
@NullMarked
package org.claimclock.export.proof;

import org.jspecify.annotations.NullMarked;
