/**
 * The product from outside: files go into an inbox, nights are run by the command line, the outbox is read. Knows the contracts of files and
 * commands, and of the program only {@link org.claimclock.acceptance.Program}.
 */
@NullMarked
package org.claimclock.acceptance;

import org.jspecify.annotations.NullMarked;
