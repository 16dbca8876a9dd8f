/** The command line: it translates words into calls and answers into words, and never decides. The only package that knows picocli. */
@NullMarked
package org.claimclock.cli;

import org.jspecify.annotations.NullMarked;
