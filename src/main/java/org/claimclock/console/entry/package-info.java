/** Who may come in, and what they may do: sign-in, sessions, headers, and the note of every deed. */
@NullMarked
package org.claimclock.console.entry;

import org.jspecify.annotations.NullMarked;
