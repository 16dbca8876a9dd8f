package org.claimclock.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers where the console will be, while another process has the book: {@code /health} with 200 and {@code {"status":"STANDBY"}}, and everything else
 * with 503 and a word on what this is.
 */
public final class ClosedConsole implements AutoCloseable {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Standby - Claimclock</title></head>
            <body><main><h1>This is the standby</h1>
            <p>Another process serves the book and has the console. This one takes over by itself when that one ends.</p></main></body></html>
            """;

    private final HttpServer server;
    private final ExecutorService threads;

    private ClosedConsole(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @throws ConsoleFailure if the port is taken, for one */
    public static ClosedConsole open(ConsoleSettings settings) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            server.setExecutor(threads);
            server.createContext("/", ClosedConsole::answer);
            server.start();
            return new ClosedConsole(server, threads);
        } catch (IOException e) {
            throw new ConsoleFailure(
                    "the standby cannot answer on " + settings.address() + ":" + settings.port() + ": " + e.getMessage()
                            + ". Maybe another program has that port: set console.port.",
                    e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean health = "/health".equals(exchange.getRequestURI().getPath());
        byte[] body = (health ? "{\"status\":\"STANDBY\"}" : PAGE).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", health ? "application/json" : "text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(health ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
