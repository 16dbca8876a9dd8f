/** A file of settings as somebody wrote it: where it cannot be read, and the text of each value. */
@NullMarked
package org.claimclock.cli.yaml;

import org.jspecify.annotations.NullMarked;
