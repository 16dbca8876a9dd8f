/**
 * How a command reaches the process that serves the book: by a Unix socket in the data folder, which only its owner may open. It sends its words,
 * gets back what is printed and the exit code, and knows nothing of what the words mean.
 */
@NullMarked
package org.claimclock.cli.visit;

import org.jspecify.annotations.NullMarked;
