package org.claimclock.console.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An identity provider in this process that knows one person, who says yes at once. It is strict with us: code, client, secret, redirect address and
 * proof of key must be right. What it vouches for can be made wrong.
 */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "claimclock";
    public static final String SECRET = "the client's secret";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    /** What went wrong on our side. */
    public final List<String> complaints = new ArrayList<>();

    private volatile Map<String, Object> claims = Map.of("preferred_username", "olive", "groups", List.of("night-ops"));
    private volatile String issuer;
    private volatile String audience = CLIENT;
    private volatile Duration validFor = Duration.ofMinutes(5);
    private volatile boolean signsItself = true;
    private volatile Duration aheadBy = Duration.ZERO;
    private volatile boolean knowsTheClient = true;
    private volatile boolean hasKeys = true;
    private volatile String says = "";

    public TestProvider() {
        this(0);
    }

    /** @param port 0 for any that is free */
    public TestProvider(int port) {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("one").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.issuer = address();
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, description()));
        server.createContext(
                "/jwks", exchange -> send(exchange, hasKeys ? 200 : 502, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/userinfo", exchange -> send(exchange, 200, "{\"sub\":\"s-1\",\"email\":\"o@x.example\"}"));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All is right again. */
    public void vouchFor(Map<String, Object> said) {
        claims = said;
        issuer = address();
        audience = CLIENT;
        validFor = Duration.ofMinutes(5);
        signsItself = true;
        aheadBy = Duration.ZERO;
        knowsTheClient = true;
        hasKeys = true;
        says = "";
    }

    public void claimToBe(String other) {
        issuer = other;
    }

    public void speakTo(String other) {
        audience = other;
    }

    public void vouchFor(Duration time) {
        validFor = time;
    }

    /** By a clock of its own. */
    public void goAheadBy(Duration time) {
        aheadBy = time;
    }

    public void forgetTheClient() {
        knowsTheClient = false;
    }

    public void loseItsKeys() {
        hasKeys = false;
    }

    /** Instead of yes: an error of OAuth. */
    public void say(String error) {
        says = error;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void letAnotherSign() {
        signsItself = false;
    }

    private String description() {
        return ("{'issuer':'%1$s','authorization_endpoint':'%1$s/authorize','token_endpoint':'%1$s/token',"
                        + "'userinfo_endpoint':'%1$s/userinfo','jwks_uri':'%1$s/jwks','response_types_supported':['code'],"
                        + "'subject_types_supported':['public'],'id_token_signing_alg_values_supported':['RS256']}")
                .replace('\'', '"')
                .formatted(address());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        expect("S256", asked.get("code_challenge_method"));
        expect(CLIENT, asked.get("client_id"));
        expect("code", asked.get("response_type"));
        String code = "code-" + (codes.size() + 1);
        codes.put(code, asked);
        String answer = says.isEmpty() ? "?code=" + code : "?error=" + says;
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + answer + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + java.net.URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        if (!knowsTheClient
                || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        if (asked == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        expect(asked.get("redirect_uri"), given.get("redirect_uri"));
        expect(asked.get("code_challenge"), hash(given.getOrDefault("code_verifier", "")));
        send(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + vouched(asked.getOrDefault("nonce", "")) + "\"}");
    }

    private String vouched(String nonce) {
        Instant now = Instant.now().plus(aheadBy);
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("s-1")
                .audience(audience)
                .issueTime(Date.from(now.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(now.plus(validFor)))
                .claim("nonce", nonce);
        claims.forEach(said::claim);
        try {
            RSAKey signer =
                    signsItself ? key : new RSAKeyGenerator(2048).keyID("one").generate();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), said.build());
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void expect(String wanted, String found) {
        if (!String.valueOf(wanted).equals(found)) {
            complaints.add("wanted " + wanted + " and found " + found);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
