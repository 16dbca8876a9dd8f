package org.claimclock.console;

import org.apache.catalina.LifecycleException;

/** The console, for as long as it is open. */
public final class Console implements AutoCloseable {
    private final WebServer server;

    private Console(WebServer server) {
        this.server = server;
    }

    /** @throws ConsoleFailure if the port is taken, for one */
    public static Console open(ConsoleSettings settings, Desk desk) {
        WebServer server = new WebServer(settings, desk);
        try {
            server.start();
        } catch (LifecycleException e) {
            server.stop();
            throw new ConsoleFailure(
                    "the console cannot be opened on " + settings.address() + ":" + settings.port() + ": "
                            + innermost(e) + ". Maybe another program has that port: set console.port.",
                    e);
        }
        return new Console(server);
    }

    private static String innermost(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? String.valueOf(fault.getMessage()) : innermost(cause);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.stop();
    }
}
