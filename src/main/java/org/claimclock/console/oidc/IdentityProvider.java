package org.claimclock.console.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.claimclock.secret.SecretFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * The identity provider, asked to describe itself when somebody first wants to sign in, and not when the program starts: a night needs nobody who signs
 * in. What it said is kept; that it said nothing is not, so it is asked again as soon as somebody else wants to sign in.
 */
final class IdentityProvider implements ClientRegistrationRepository {
    /** What it is called in our addresses. */
    static final String ID = "oidc";

    private static final System.Logger LOG = System.getLogger(IdentityProvider.class.getName());
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> FACTS = new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final String base;
    private final RestClient pages;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    /** @param base of our addresses as people reach them; empty to take it from what they ask for */
    IdentityProvider(OidcSettings settings, String base, Line line) {
        this.settings = settings;
        this.base = base.isEmpty() ? "{baseUrl}" : base.replaceFirst("/$", "");
        this.pages = line.pages();
    }

    /** @throws ProviderSilent if it does not describe itself, or nobody can tell yet whether it does */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? described() : null;
    }

    /** Is asked anew, and so is the file with the secret. */
    void forget() {
        known = null;
    }

    private ClientRegistration described() {
        ClientRegistration now = known;
        if (now != null) {
            return now;
        }
        if (!isOurTurn()) {
            throw new ProviderSilent("somebody else waits for its answer already", null);
        }
        try {
            now = known;
            if (now == null) {
                now = discovered();
                known = now;
            }
            return now;
        } finally {
            asking.unlock();
        }
    }

    /** One waits for a provider that hangs, so the others' pages go on. */
    private boolean isOurTurn() {
        try {
            return asking.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ClientRegistration discovered() {
        try {
            return registration(description(), secret());
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the identity provider " + settings.issuer() + " did not describe itself: " + Grounds.details(e));
            throw new ProviderSilent("the identity provider did not describe itself", e);
        }
    }

    private Map<String, Object> description() {
        String address = settings.issuer().replaceFirst("/$", "") + DESCRIPTION;
        Map<String, Object> facts = pages.get().uri(address).retrieve().body(FACTS);
        Object issuer = facts == null ? null : facts.get("issuer");
        if (facts == null || !settings.issuer().equals(issuer)) {
            throw new IllegalStateException("at " + address + " it calls itself '" + issuer
                    + "'. Maybe set oidc.issuer to that, if that is who is meant.");
        }
        return facts;
    }

    private ClientRegistration registration(Map<String, Object> description, String secret) {
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientId(settings.client().id())
                .clientSecret(secret)
                .scope(Set.of(settings.names().scopes().split("[ ,]+")))
                .redirectUri(base + "/sign-in/answer/{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        if (secret.isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }

    private String secret() {
        String file = settings.client().secretFile();
        try {
            return file.isEmpty() ? "" : new SecretFile(Path.of(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
