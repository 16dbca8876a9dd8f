package org.claimclock.notify.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.claimclock.notify.route.Delivery;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.Fate;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Target;
import org.claimclock.register.post.Letter.Text;
import org.claimclock.register.post.Letter.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are posted to a real HTTP server. */
class WebhookTest {
    private static final Instant NOW = Instant.parse("2021-03-09T02:31:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** What came. */
    private record Post(String body, String delivery, String time, String signature) {}

    @TempDir
    private Path folder;

    private final List<Post> posts = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private Path secret;

    @BeforeEach
    void start() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "a very secret word\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.createContext("/slow", exchange -> await());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        posts.add(new Post(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("X-Claimclock-Delivery"),
                exchange.getRequestHeaders().getFirst("X-Claimclock-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Claimclock-Signature")));
        exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.poll(), -1);
        exchange.close();
    }

    private Delivery deliver(String path, Duration timeout) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        try (HookRoute route = new HookRoute(new Webhook(url, secret, timeout), CLOCK)) {
            return route.deliver(letter(), () -> {});
        }
    }

    private static Letter letter() {
        Alert alert = new Alert(
                Alert.Kind.FAILED, LocalDate.parse("2021-03-09"), NOW, "The night 2021-03-09 failed: \"disk\" full.");
        String json = AlertEvent.of(new KeptAlert(7, alert, null, null)).json();
        return new Letter(
                1,
                new About(About.ALERT, alert.asOf(), "", About.OPERATIONS),
                new Target(Channel.WEBHOOK, "key", ""),
                new Text("0123456789abcdef", "ALERT", json),
                new Fate(State.WAITING, 1, "", Times.written(NOW, null)));
    }

    @Test
    void anEventSaysWhatIsTheMatterInOneLineAndInParts() {
        Delivery delivery = deliver("/hook", Duration.ofSeconds(5));

        assertThat(delivery).isEqualTo(new Delivery.Taken("HTTP 204"));
        assertThat(posts.get(0).body())
                .isEqualTo(
                        "{\"event\":\"alert\",\"text\":\"FAILED: The night 2021-03-09 failed: \\\"disk\\\" full.\",\"number\":7,"
                                + "\"kind\":\"FAILED\",\"night\":\"2021-03-09\",\"raisedAt\":\"2021-03-09T02:31:00Z\","
                                + "\"message\":\"The night 2021-03-09 failed: \\\"disk\\\" full.\"}");
    }

    @Test
    void theSignatureIsOverTheTimeAndTheBody() {
        deliver("/hook", Duration.ofSeconds(5));

        Post post = posts.get(0);
        assertThat(post.time()).isEqualTo("1615257060");
        assertThat(post.signature())
                .isEqualTo("sha256="
                        + Signature.of(
                                "a very secret word", "1615257060", post.body().getBytes(StandardCharsets.UTF_8)));
        // echo -n '1615257060.hello' | openssl dgst -sha256 -hmac 'a very secret word'
        assertThat(Signature.of("a very secret word", "1615257060", "hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ca808b094b69c496d8bae2fb327be723c3f0ef7b613d87c414d618a194d0f4b3");
    }

    @Test
    void aWebhookThatFailsIsAskedAgainUnderTheSameDelivery() {
        answers.add(500);

        assertThat(deliver("/hook", Duration.ofSeconds(5)))
                .isEqualTo(new Delivery.Down("the webhook answered HTTP 500"));
        assertThat(deliver("/hook", Duration.ofSeconds(5))).isEqualTo(new Delivery.Taken("HTTP 204"));
        assertThat(posts).extracting(Post::delivery).containsExactly("0123456789abcdef", "0123456789abcdef");
    }

    @Test
    void aWebhookThatDoesNotAnswerIsNotWaitedForLong() {
        assertThat(deliver("/slow", Duration.ofMillis(100)))
                .isEqualTo(new Delivery.Down("the webhook did not answer within 0.1 s"));
    }

    @Test
    void nobodyThereIsToldWithoutTheAddressWhichMayHoldASecret() {
        server.stop(0);

        assertThat(deliver("/hook?token=abc", Duration.ofSeconds(5)).answer())
                .startsWith("the webhook cannot be reached: ")
                .doesNotContain("token");
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers.add(302);

        assertThat(deliver("/hook", Duration.ofSeconds(5)))
                .isEqualTo(new Delivery.Down("the webhook answered HTTP 302"));
    }
}
