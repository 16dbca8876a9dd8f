package org.claimclock.console.oidc;

import org.jspecify.annotations.Nullable;

/** The identity provider does not answer, or not as one does. */
final class ProviderSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderSilent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
