package org.claimclock.notify.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.claimclock.notify.mail.MailServer.Place;
import org.claimclock.notify.route.Delivery;
import org.claimclock.notify.route.Route;
import org.claimclock.register.post.Letter;
import org.claimclock.secret.SecretFile;
import org.jspecify.annotations.Nullable;

/** Mail, over one connection for as many letters as the server takes on it. */
public final class MailRoute implements Route {
    private final MailServer server;
    private @Nullable Session session;
    private @Nullable Connection connection;

    public MailRoute(MailServer server) {
        this.server = server;
    }

    @Override
    public Delivery deliver(Letter letter, Runnable beforeTheEnd) {
        InternetAddress to;
        try {
            to = Addresses.parse(letter.target().address());
        } catch (AddressException e) {
            return new Delivery.Never("no mail can go to this address: " + e.getMessage());
        }
        Connection open;
        try {
            open = connected();
        } catch (AuthenticationFailedException e) {
            close();
            return new Delivery.Down("the mail server does not let in the user: " + Refusals.said(e));
        } catch (MessagingException | IOException e) {
            close();
            return new Delivery.Down("the mail server cannot be used: " + Refusals.said(e));
        }
        return send(letter, to, open, beforeTheEnd);
    }

    private Delivery send(Letter letter, InternetAddress to, Connection open, Runnable beforeTheEnd) {
        try {
            open.send(Mail.of(letter, to, server, usable()), beforeTheEnd);
            return new Delivery.Taken(
                    String.valueOf(open.getLastServerResponse()).strip());
        } catch (MessagingException e) {
            Delivery end = Refusals.meaning(e, open.isEnding());
            if (!(end instanceof Delivery.Never || end instanceof Delivery.Later)) {
                close();
            }
            return end;
        } catch (IOException | RuntimeException e) {
            close();
            throw new IllegalStateException("a letter could not be sent: " + e.getMessage(), e);
        }
    }

    private Session usable() throws IOException {
        Session known = session;
        if (known == null) {
            known = new SessionSettings(server).session();
            session = known;
        }
        return known;
    }

    private Connection connected() throws MessagingException, IOException {
        Connection known = connection;
        if (known != null && known.isConnected()) {
            return known;
        }
        Place place = server.place();
        Connection fresh = new Connection(usable(), new SessionSettings(server).protocol(), place.host());
        connection = fresh;
        if (server.password() == null) {
            fresh.connect(place.host(), place.port(), null, null);
        } else {
            fresh.connect(place.host(), place.port(), server.user(), new SecretFile(server.password()).read());
        }
        return fresh;
    }

    @Override
    public void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException e) {
                // It is gone, as it should be.
            }
        }
    }
}
