package org.claimclock.console.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** The door for whom the identity provider vouches: by authorisation code with proof of key, and each try is noted. */
public record ProviderEntry(ConsoleSettings settings, Desk desk, Notes notes) {
    /** Where the way to the provider begins. */
    public static final String WAY = "/sign-in/by/" + IdentityProvider.ID;

    private static final String SIGN_IN = "sign in";

    public void open(OAuth2LoginConfigurer<HttpSecurity> door) {
        OidcSettings oidc = settings.oidc();
        SavedRequestAwareAuthenticationSuccessHandler home = new SavedRequestAwareAuthenticationSuccessHandler();
        door.loginPage("/sign-in")
                .clientRegistrationRepository(new IdentityProvider(oidc, settings.url()))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(way -> way.baseUri("/sign-in/by"))
                .redirectionEndpoint(answer -> answer.baseUri("/sign-in/answer/*"))
                .userInfoEndpoint(who -> who.oidcUserService(
                        new Guests(oidc, desk.register().people().users())))
                .successHandler((request, response, who) -> {
                    notes.add(who.getName(), SIGN_IN, "", "signed in by the identity provider" + from(request));
                    home.onAuthenticationSuccess(request, response, who);
                })
                .failureHandler(refusal());
    }

    private AuthenticationFailureHandler refusal() {
        return (request, response, fault) -> {
            String code = code(fault);
            notes.add("(nobody)", SIGN_IN, "", "refused, by the identity provider: " + code + from(request));
            response.sendRedirect("/sign-in?provider=" + word(code));
        };
    }

    private static String code(AuthenticationException fault) {
        return fault instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : fault.getClass().getSimpleName();
    }

    private static String word(String code) {
        return switch (code) {
            case Guests.NO_ROLE, Guests.NO_NAME -> code;
            default -> "refused";
        };
    }

    private static String from(HttpServletRequest request) {
        return ", from " + request.getRemoteAddr();
    }
}
