/** Finding claims: small rows that say where each of them stands, and counts of them. They are told again from what the nights published. */
@NullMarked
package org.claimclock.register.directory;

import org.jspecify.annotations.NullMarked;
