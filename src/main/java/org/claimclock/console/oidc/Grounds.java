package org.claimclock.console.oidc;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Why somebody was not let in, from what the library says.
 *
 * @param code as OAuth has it; nothing that could be anything else
 */
record Grounds(Refusal refusal, String code, String details) {
    private static final int MOST_LETTERS = 300;

    private static final Set<String> UNKNOWN_CLIENT = Set.of("invalid_client", "unauthorized_client");
    private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");
    private static final Set<String> FORGOTTEN =
            Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_grant");

    static Grounds of(AuthenticationException fault) {
        if (!(fault instanceof OAuth2AuthenticationException known)) {
            return new Grounds(Refusal.REFUSED, fault.getClass().getSimpleName(), details(fault));
        }
        String code = code(known.getError());
        return new Grounds(refusal(code, fault), code, details(fault));
    }

    /** The provider, or whoever pretends to come from it, chose it. */
    private static String code(OAuth2Error error) {
        return error.getErrorCode().matches("[a-z0-9_-]{1,60}") ? error.getErrorCode() : "another";
    }

    private static Refusal refusal(String code, Throwable fault) {
        if (FORGOTTEN.contains(code)) {
            return Refusal.EXPIRED;
        }
        if (UNKNOWN_CLIENT.contains(code) || has(fault, HttpClientErrorException.class)) {
            return Refusal.CLIENT;
        }
        if (LATER.contains(code) || has(fault, RestClientException.class) || has(fault, IOException.class)) {
            return Refusal.SILENT;
        }
        if (isOfClock(fault)) {
            return Refusal.CLOCK;
        }
        return Refusal.find(code).orElse(Refusal.REFUSED);
    }

    private static boolean isOfClock(Throwable fault) {
        return chain(fault)
                .anyMatch(each -> each instanceof JwtValidationException token
                        && token.getErrors().stream().anyMatch(error -> WordCheck.CLOCK.equals(error.getErrorCode())));
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        return chain(fault).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    /** In one line and not long, for others wrote part of it. */
    static String details(Throwable fault) {
        if (has(fault, HttpTimeoutException.class)) {
            return "it took too long to answer";
        }
        if (has(fault, ConnectException.class)) {
            return "nobody takes the call there";
        }
        String innermost = chain(fault)
                .reduce((outer, inner) -> inner)
                .map(each -> Objects.requireNonNullElse(
                        each.getMessage(), each.getClass().getSimpleName()))
                .orElse("");
        String line = innermost.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS) + "...";
    }

    /** As the audit has it, with the name of whom it is about, where that is known. */
    String told() {
        boolean isOurs = refusal == Refusal.NO_ROLE || refusal == Refusal.NO_NAME;
        return isOurs ? code + " (" + details + ")" : code;
    }
}
