package org.claimclock.console.oidc;

import java.time.Duration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Checks what the provider vouches for, as OpenID Connect wants it, and says so where nothing but the clocks differ. */
final class WordCheck implements OAuth2TokenValidator<Jwt> {
    static final String CLOCK = "clock";

    /** So far apart that only something else can still be wrong. */
    private static final Duration ANY_TIME = Duration.ofDays(36_500);

    private final OidcIdTokenValidator strict;
    private final OidcIdTokenValidator anyTime;

    WordCheck(ClientRegistration client) {
        this.strict = new OidcIdTokenValidator(client);
        this.anyTime = new OidcIdTokenValidator(client);
        anyTime.setClockSkew(ANY_TIME);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt word) {
        OAuth2TokenValidatorResult result = strict.validate(word);
        if (!result.hasErrors() || anyTime.validate(word).hasErrors()) {
            return result;
        }
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(
                CLOCK,
                "the identity provider gave its word at " + word.getIssuedAt() + " and until " + word.getExpiresAt()
                        + ". Maybe compare the clock of this machine: timedatectl",
                null));
    }
}
