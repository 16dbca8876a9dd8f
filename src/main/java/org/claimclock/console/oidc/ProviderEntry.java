package org.claimclock.console.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** The door for whom the identity provider vouches: by authorisation code with proof of key, and each try is noted. */
public final class ProviderEntry {
    static final String WAYS = "/sign-in/by";
    /** Where the way to the provider begins. */
    public static final String WAY = WAYS + "/" + IdentityProvider.ID;

    private static final System.Logger LOG = System.getLogger(ProviderEntry.class.getName());
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final String SIGN_IN = "sign in";

    private final OidcSettings settings;
    private final Notes notes;
    private final Line line = new Line(MOST);
    private final IdentityProvider provider;
    private final Guests guests;

    public ProviderEntry(ConsoleSettings settings, Desk desk, Notes notes) {
        this.settings = settings.oidc();
        this.notes = notes;
        this.provider = new IdentityProvider(settings.oidc(), settings.url(), line);
        this.guests = new Guests(settings.oidc(), desk.register().people().users(), line.people());
    }

    /** Adds it to the doors of the console. */
    public void open(HttpSecurity http) {
        http.oauth2Login(this::open);
        http.addFilterBefore(new WayThere(provider), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private void open(OAuth2LoginConfigurer<HttpSecurity> door) {
        SavedRequestAwareAuthenticationSuccessHandler home = new SavedRequestAwareAuthenticationSuccessHandler();
        door.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(way -> way.baseUri(WAYS))
                .redirectionEndpoint(answer -> answer.baseUri("/sign-in/answer/*"))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(line.tokens()))
                .userInfoEndpoint(who -> who.oidcUserService(guests))
                .successHandler((request, response, who) -> {
                    notes.add(who.getName(), SIGN_IN, "", "signed in by the identity provider" + from(request));
                    home.onAuthenticationSuccess(request, response, who);
                })
                .failureHandler(refusal());
    }

    /** Reads what the provider vouches for. */
    public JwtDecoderFactory<ClientRegistration> words() {
        return line::words;
    }

    private AuthenticationFailureHandler refusal() {
        return (request, response, fault) -> {
            Grounds grounds = Grounds.of(fault);
            if (grounds.refusal() == Refusal.CLIENT) {
                provider.forget();
            }
            if (grounds.refusal().isTrouble()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the identity provider " + settings.issuer() + " let nobody in: " + grounds.code() + ": "
                                + grounds.details());
            }
            notes.add("(nobody)", SIGN_IN, "", "refused, by the identity provider: " + grounds.told() + from(request));
            response.sendRedirect(page(grounds.refusal()));
        };
    }

    static String page(Refusal refusal) {
        return "/sign-in?provider=" + refusal.word();
    }

    private static String from(HttpServletRequest request) {
        return ", from " + request.getRemoteAddr();
    }
}
