/**
 * The life of one synthetic claim, told in rows: who made it and for which customer, what its partner, its reviewers and its customer did, and on
 * which night each of it came to be known. It draws from one seeded source of chance and decides nothing.
 */
@NullMarked
package org.claimclock.generate.life;

import org.jspecify.annotations.NullMarked;
