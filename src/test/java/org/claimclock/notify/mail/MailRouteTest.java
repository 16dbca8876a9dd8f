package org.claimclock.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.claimclock.notify.MailDrop;
import org.claimclock.notify.mail.MailServer.Mode;
import org.claimclock.notify.mail.MailServer.Place;
import org.claimclock.notify.mail.MailServer.Tls;
import org.claimclock.notify.route.Delivery;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.Fate;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Target;
import org.claimclock.register.post.Letter.Text;
import org.claimclock.register.post.Letter.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Nothing goes out but to the server that is meant, and not for everybody to read. */
class MailRouteTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "org", "claimclock", "notify");
    private static final Path CERTIFICATE = RESOURCES.resolve("mail-server.pem");

    @TempDir
    private Path folder;

    private static Letter letter() {
        return new Letter(
                1,
                new About("N1", LocalDate.parse("2021-03-09"), "CL-1", "CUSTOMER"),
                new Target(Channel.MAIL, "key", "mia@litware.example"),
                new Text("<1@contoso.example>", "A subject", "A body\n.\nand more\n"),
                new Fate(State.WAITING, 1, "", Times.written(Instant.parse("2021-03-09T11:00:00Z"), null)));
    }

    private static Delivery send(MailDrop drop, String host, Tls tls, String user, Path password) {
        MailServer server = new MailServer(
                new Place(host, drop.port(), Duration.ofSeconds(5)), tls, user, password, "claims@contoso.example", "");
        try (MailRoute route = new MailRoute(server)) {
            return route.deliver(letter(), () -> {});
        }
    }

    private static Delivery send(MailDrop drop, Tls tls) {
        return send(drop, "localhost", tls, "", null);
    }

    private static SSLContext certified() {
        try (InputStream in = Files.newInputStream(RESOURCES.resolve("mail-server.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, "changeit".toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SMTPServer.Builder withTls(SMTPServer.Builder server) {
        return server.requireTLS().startTlsSocketFactory(certified());
    }

    private static SMTPServer.Builder withUsers(SMTPServer.Builder server) {
        return server.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("claims") || !password.equals("a very secret word")) {
                        throw new LoginFailedException();
                    }
                }));
    }

    @Test
    void aLetterGoesOverTlsToAServerWhoseCertificateIsTrusted() {
        try (MailDrop drop = new MailDrop(MailRouteTest::withTls)) {
            Delivery delivery = send(drop, new Tls(Mode.STARTTLS, CERTIFICATE));

            assertThat(delivery).isEqualTo(new Delivery.Taken("250 queued as 1"));
            assertThat(drop.taken().get(0).data()).contains("A body", "and more");
        }
    }

    @Test
    void aServerWithoutTlsGetsNothing() {
        try (MailDrop drop = new MailDrop()) {
            Delivery delivery = send(drop, new Tls(Mode.STARTTLS, null));

            assertThat(delivery)
                    .isEqualTo(new Delivery.Down(
                            "the mail server cannot be used: STARTTLS is required but host does not support STARTTLS"));
            assertThat(drop.taken()).isEmpty();
        }
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsGetsNothing() {
        try (MailDrop drop = new MailDrop(MailRouteTest::withTls)) {
            Delivery delivery = send(drop, new Tls(Mode.STARTTLS, null));

            assertThat(delivery.answer())
                    .startsWith("the mail server cannot be used: ")
                    .contains("certification path");
            assertThat(drop.taken()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherServerIsNotTaken() {
        try (MailDrop drop = new MailDrop(MailRouteTest::withTls)) {
            Delivery delivery = send(drop, "127.0.0.1", new Tls(Mode.STARTTLS, CERTIFICATE), "", null);

            assertThat(delivery.answer()).startsWith("the mail server cannot be used: ");
            assertThat(drop.taken()).isEmpty();
        }
    }

    @Test
    void whoSignsInIsLetInAndTheirPasswordIsInNoAnswer() throws IOException {
        Path right = Files.writeString(folder.resolve("right"), "a very secret word\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "a wrong word\n");
        try (MailDrop drop = new MailDrop(MailRouteTest::withUsers)) {
            Tls none = new Tls(Mode.NONE, null);

            assertThat(send(drop, "localhost", none, "claims", right)).isInstanceOf(Delivery.Taken.class);
            Delivery refused = send(drop, "localhost", none, "claims", wrong);

            assertThat(refused).isInstanceOf(Delivery.Down.class);
            assertThat(refused.answer())
                    .startsWith("the mail server does not let in the user: 535")
                    .doesNotContain("a wrong word");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForever() throws IOException {
        try (var silent = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            MailServer server = new MailServer(
                    new Place("localhost", silent.getLocalPort(), Duration.ofMillis(200)),
                    new Tls(Mode.NONE, null),
                    "",
                    null,
                    "claims@contoso.example",
                    "");
            try (MailRoute route = new MailRoute(server)) {
                assertThat(route.deliver(letter(), () -> {})).isInstanceOf(Delivery.Down.class);
            }
        }
    }
}
