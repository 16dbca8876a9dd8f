package org.claimclock.console.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimclock.console.oidc.OidcSettings.Client;
import org.claimclock.console.oidc.OidcSettings.Names;
import org.claimclock.register.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A provider that hangs, or is no identity provider, is given up after a while and asked again later. */
class IdentityProviderTest {
    /** What it did not say is a line for operations, and none for whoever reads the build. */
    private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());

    @BeforeAll
    static void hush() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    private static IdentityProvider at(String address, Duration most) {
        OidcSettings settings = new OidcSettings(
                address,
                new Client("claimclock", ""),
                new Names("groups", "preferred_username", "openid"),
                Map.of("ops", Role.OPERATIONS),
                true);
        return new IdentityProvider(settings, "", new Line(most));
    }

    @Test
    void oneThatTakesTheCallAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IdentityProvider provider = at("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200));

            assertThatThrownBy(() -> provider.findByRegistrationId(IdentityProvider.ID))
                    .isInstanceOf(ProviderSilent.class)
                    .hasRootCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void whatIsNoIdentityProviderOrAnotherIsNotBelieved() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            byte[] page = (exchange.getRequestURI().getPath().startsWith("/other")
                            ? "{\"issuer\":\"https://other.example\"}"
                            : "<html>Welcome</html>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", page[0] == '{' ? "application/json" : "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();

        assertThatThrownBy(() -> at(address, Duration.ofSeconds(5)).findByRegistrationId(IdentityProvider.ID))
                .isInstanceOf(ProviderSilent.class);
        assertThatThrownBy(
                        () -> at(address + "/other", Duration.ofSeconds(5)).findByRegistrationId(IdentityProvider.ID))
                .isInstanceOf(ProviderSilent.class)
                .hasRootCauseMessage("at " + address + "/other/.well-known/openid-configuration it calls itself"
                        + " 'https://other.example'. Maybe set oidc.issuer to that, if that is who is meant.");
        server.stop(0);
    }

    @Test
    void whatItSaidIsKeptUntilItIsForgotten() {
        try (TestProvider there = new TestProvider()) {
            IdentityProvider provider = at(there.address(), Duration.ofSeconds(5));
            Object first = Objects.requireNonNull(provider.findByRegistrationId(IdentityProvider.ID));
            assertThat(provider.findByRegistrationId(IdentityProvider.ID)).isSameAs(first);
            assertThat(provider.findByRegistrationId("another")).isNull();

            provider.forget();

            assertThat(provider.findByRegistrationId(IdentityProvider.ID)).isNotSameAs(first);
        }
    }
}
