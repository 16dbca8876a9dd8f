/**
 * Stage 3 of a night: everything that leaves the house, as one folder, published whole or not at all.
 *
 * <p>It is written from the register alone, so that writing it again gives the same bytes. It decides nothing: {@code table} knows the files,
 * {@code report} the page for people, {@code pack} the package around them, and {@code proof} holds a folder against what it says of itself.
 */
@NullMarked
package org.claimclock.export;

import org.jspecify.annotations.NullMarked;
