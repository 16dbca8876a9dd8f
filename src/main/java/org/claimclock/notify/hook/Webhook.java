package org.claimclock.notify.hook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are posted.
 *
 * @param url may hold a secret, and is in no message
 * @param secret a file whose first line signs what is sent; null for no signature
 */
public record Webhook(URI url, @Nullable Path secret, Duration timeout) {}
