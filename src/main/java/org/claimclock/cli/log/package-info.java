/** What is written down for whoever looks into a run later: lines of text or of JSON, on stderr and in one file for each run. */
@NullMarked
package org.claimclock.cli.log;

import org.jspecify.annotations.NullMarked;
