/** What takes longer than a page may: looking at the rules, in the background, by the very commands of the program. It writes nothing but what it found. */
@NullMarked
package org.claimclock.console.study;

import org.jspecify.annotations.NullMarked;
