package org.claimclock.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.claimclock.console.live.Indexing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** The console, for as long as it is open. */
public final class Console implements AutoCloseable {
    private final WebServer server;
    private final Indexing indexing;
    private final Backroom backroom;

    private Console(WebServer server, Indexing indexing, Backroom backroom) {
        this.server = server;
        this.indexing = indexing;
        this.backroom = backroom;
    }

    /** Why it could not be opened now, if it could not: the port is taken, for one. */
    public static Optional<String> findObstacle(ConsoleSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.address(), settings.port()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(words(settings, e.getMessage()));
        }
    }

    private static String words(ConsoleSettings settings, @Nullable String fault) {
        return "the console cannot be opened on " + settings.address() + ":" + settings.port() + ": " + fault
                + ". Maybe another program has that port: end it, or set console.port.";
    }

    /** @throws ConsoleFailure if the port is taken, for one */
    public static Console open(ConsoleSettings settings, Desk desk) {
        Backroom backroom = Backroom.open(desk);
        WebServer server = new WebServer(settings, desk, backroom);
        try {
            server.start();
        } catch (LifecycleException e) {
            server.stop();
            backroom.close();
            throw new ConsoleFailure(
                    words(settings, NestedExceptionUtils.getMostSpecificCause(e).getMessage()), e);
        }
        backroom.prepare();
        return new Console(server, Indexing.start(desk.register(), desk::isNight), backroom);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        indexing.close();
        server.stop();
        backroom.close();
    }
}
