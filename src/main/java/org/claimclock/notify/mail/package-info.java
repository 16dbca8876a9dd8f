/** Letters by SMTP. Nobody else knows the mail library. */
@NullMarked
package org.claimclock.notify.mail;

import org.jspecify.annotations.NullMarked;
