/** The tables of what is told by mail and webhook: each letter and its fate, and of which nights and alerts they were written. One class a table. */
@NullMarked
package org.claimclock.register.post;

import org.jspecify.annotations.NullMarked;
