/** What the operating system says of files, in words for people. It knows no other package, and all but the core may know it. */
@NullMarked
package org.claimclock.disk;

import org.jspecify.annotations.NullMarked;
