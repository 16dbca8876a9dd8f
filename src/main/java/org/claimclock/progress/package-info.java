/**
 * The second stage of the night: walks the claims that something happened to, or whose time has come, and writes down
 * where they stand, what was decided and what has to be said.
 *
 * <p>Customers are walked one by one, many at a time; each batch of them is written whole or not at all. It knows the book and the
 * domain, and no other stage.
 */
@NullMarked
package org.claimclock.progress;

import org.jspecify.annotations.NullMarked;
