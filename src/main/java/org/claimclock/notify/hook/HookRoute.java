package org.claimclock.notify.hook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.claimclock.notify.route.Delivery;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter;
import org.claimclock.secret.SecretFile;

/**
 * Posts a letter to a webhook. It may come twice, where an answer got lost: {@code X-Claimclock-Delivery} is the same each time.
 */
public final class HookRoute implements Route {
    private static final int FIRST_NO_SUCCESS = 300;
    private static final int FIRST_SUCCESS = 200;

    private final Webhook hook;
    private final Clock clock;
    private final HttpClient client;

    public HookRoute(Webhook hook, Clock clock) {
        this.hook = hook;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(hook.timeout())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public Delivery deliver(Letter letter, Runnable beforeTheEnd) {
        try {
            int status = client.send(request(letter), BodyHandlers.discarding()).statusCode();
            return status >= FIRST_SUCCESS && status < FIRST_NO_SUCCESS
                    ? new Delivery.Taken("HTTP " + status)
                    : new Delivery.Down("the webhook answered HTTP " + status);
        } catch (HttpTimeoutException e) {
            return new Delivery.Down(
                    "the webhook did not answer within " + hook.timeout().toMillis() / 1_000.0 + " s");
        } catch (IOException e) {
            return new Delivery.Down("the webhook cannot be reached: " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Down("the program was ended");
        }
    }

    private HttpRequest request(Letter letter) throws IOException {
        byte[] body = letter.text().body().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(hook.url())
                .timeout(hook.timeout())
                .header("Content-Type", "application/json")
                .header("X-Claimclock-Delivery", letter.text().messageId())
                .POST(BodyPublishers.ofByteArray(body));
        if (hook.secret() != null) {
            String time = Long.toString(clock.instant().getEpochSecond());
            request.header("X-Claimclock-Timestamp", time)
                    .header(
                            "X-Claimclock-Signature",
                            "sha256=" + Signature.of(new SecretFile(hook.secret()).read(), time, body));
        }
        return request.build();
    }

    private static String reason(IOException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    @Override
    public void close() {
        // The client of JDK 17 has nothing to close: its thread ends when nobody holds it.
    }
}
