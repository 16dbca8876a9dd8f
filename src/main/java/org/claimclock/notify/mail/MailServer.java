package org.claimclock.notify.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who takes our mail, and as whom we come.
 *
 * @param password a file with it in its first line; null where the server asks for none
 * @param from the sender of all letters, {@code Name <address>} or an address; what cannot be delivered comes back to it
 * @param replyTo where answers go; empty for the sender
 */
public record MailServer(
        Place place, Tls tls, String user, @Nullable Path password, String from, String replyTo) {

    /** @param timeout for each answer */
    public record Place(String host, int port, Duration timeout) {}

    /**
     * How the way there is protected.
     *
     * @param trust certificates (PEM) that are trusted instead of those of Java; null for those
     */
    public record Tls(Mode mode, @Nullable Path trust) {}

    /** When TLS begins. Where it is asked for nothing goes without it, and the certificate is always checked. */
    public enum Mode {
        /** With a command, on a connection that begins plain. */
        STARTTLS,
        /** With the connection. */
        TLS,
        NONE
    }
}
