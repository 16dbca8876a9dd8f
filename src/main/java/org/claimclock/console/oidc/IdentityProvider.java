package org.claimclock.console.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The identity provider, asked to describe itself when somebody first wants to sign in, and not when the program starts: a night needs nobody who signs
 * in.
 */
public final class IdentityProvider implements ClientRegistrationRepository {
    /** What it is called in our addresses. */
    public static final String ID = "oidc";

    private static final System.Logger LOG = System.getLogger(IdentityProvider.class.getName());

    private final OidcSettings settings;
    private final String base;
    private @Nullable ClientRegistration known;

    /** @param base of our addresses as people reach them; empty to take it from what they ask for */
    public IdentityProvider(OidcSettings settings, String base) {
        this.settings = settings;
        this.base = base.isEmpty() ? "{baseUrl}" : base.replaceFirst("/$", "");
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration now = known;
        if (now == null) {
            now = discover();
            known = now;
        }
        return now;
    }

    private ClientRegistration discover() {
        try {
            String secret = secret();
            ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.client().id())
                    .clientSecret(secret)
                    .scope(Set.of(settings.names().scopes().split("[ ,]+")))
                    .redirectUri(base + "/sign-in/answer/{registrationId}")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build());
            if (secret.isEmpty()) {
                builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            }
            return builder.build();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the identity provider " + settings.issuer() + " did not describe itself: " + e.getMessage());
            throw e;
        }
    }

    private String secret() {
        String file = settings.client().secretFile();
        try {
            return file.isEmpty()
                    ? ""
                    : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)
                            .get(0)
                            .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
