/** The pages: each class answers for one of them, and puts what its template shows into words. */
@NullMarked
package org.claimclock.console.page;

import org.jspecify.annotations.NullMarked;
