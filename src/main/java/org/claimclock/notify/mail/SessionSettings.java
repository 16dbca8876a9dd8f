package org.claimclock.notify.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.claimclock.notify.mail.MailServer.Mode;
import org.jspecify.annotations.Nullable;

/** What the mail library is told of a server. */
public record SessionSettings(MailServer server) {

    /** {@code smtp}, or {@code smtps} where TLS begins with the connection. */
    String protocol() {
        return server.tls().mode() == Mode.TLS ? "smtps" : "smtp";
    }

    /** @throws IOException if the certificates cannot be read */
    Session session() throws IOException {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String millis = Long.toString(server.place().timeout().toMillis());
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "quitwait", "false");
        boolean starts = server.tls().mode() == Mode.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(starts));
        properties.put(prefix + "starttls.required", Boolean.toString(starts));
        properties.put(prefix + "auth", Boolean.toString(server.password() != null));
        @Nullable Path trust = server.tls().trust();
        if (trust != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(trust));
        }
        return Session.getInstance(properties);
    }

    /** Why the certificates of a file cannot be used, if they cannot. */
    public static Optional<String> findFault(Path certificates) {
        try {
            trusting(certificates);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static SSLSocketFactory trusting(Path certificates) throws IOException {
        try (InputStream in = Files.newInputStream(certificates)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted" + number++, each);
            }
            if (number == 0) {
                throw new IOException("there is no certificate in it");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("there is no certificate (PEM) in it", e);
        }
    }
}
