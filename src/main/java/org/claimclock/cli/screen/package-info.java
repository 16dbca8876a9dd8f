/**
 * How an operator sees long work get on: a bar on a terminal, else a line now and then. The only package that knows the library of the bars, and
 * the only one that asks what stderr is.
 */
@NullMarked
package org.claimclock.cli.screen;

import org.jspecify.annotations.NullMarked;
