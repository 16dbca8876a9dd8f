/** Alerts to a webhook: an event of JSON, signed, by the HTTP client of the JDK. Nobody else knows that client. */
@NullMarked
package org.claimclock.notify.hook;

import org.jspecify.annotations.NullMarked;
