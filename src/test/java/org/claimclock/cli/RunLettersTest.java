package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.claimclock.notify.MailDrop;
import org.claimclock.notify.MailDrop.Taken;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} tells people, and what {@code notices} says of it. */
@NightsOnBothDatabases
class RunLettersTest {
    private static final String CLAIMS = """
            claim_id,partner_id,customer_tenant_id,solution_area,activity,products,customer_contact_email,partner_contact_email,poe_refs,status,created_at,submitted_at,submitted_by_role
            CL-1,0418276,c8f46b57-ef90-561e-9868-8a45a371c201,MICROSOFT_365,USAGE,TEAMS,kim@contoso.example,robin@fabrikam.example,p.pdf,SUBMITTED,%1$s,%1$s,GLOBAL_ADMIN
            CL-2,0418276,c8f46b57-ef90-561e-9868-8a45a371c202,MICROSOFT_365,USAGE,TEAMS,,robin@fabrikam.example,p.pdf,SUBMITTED,%1$s,%1$s,GLOBAL_ADMIN
            """;
    private static final String DECISIONS = """
            event_id,claim_id,decision,reason_codes,reviewer_id,decided_at
            D-1,CL-1,APPROVE,,r-1,%1$s
            D-2,CL-2,REJECT,POE_UNAVAILABLE,r-1,%1$s
            """;

    @TempDir
    private Path folder;

    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("America/Los_Angeles")).minusDays(1);
    private final LocalDate before = yesterday.minusDays(1);
    private final MailDrop drop = new MailDrop();
    private final List<String> more = new ArrayList<>();
    private Path rules = Path.of("rules");

    private record Said(int exit, String text) {}

    @BeforeEach
    void inbox() throws IOException {
        Files.createDirectories(folder.resolve("home/inbox"));
    }

    @AfterEach
    void close() {
        drop.close();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve("home/inbox").resolve(name), content);
    }

    private Said command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        Stream<String> usual = Stream.of(
                "cache=target/acceptance-cache",
                "settle-seconds=0",
                "mail.host=localhost",
                "mail.port=" + drop.port(),
                "mail.tls=none",
                "mail.from=claims@contoso.example",
                "mail.notices=true",
                "mail.to.alerts=ops@contoso.example");
        Stream.concat(usual, more.stream()).forEach(setting -> all.addAll(List.of("--set", setting)));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--rules", rules.toString()));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        return new Said(Claimclock.execute(writer, writer, Books.named(all).toArray(String[]::new)), said.toString());
    }

    private List<String> reached() {
        return drop.taken().stream().map(Taken::to).toList();
    }

    @Test
    void aNightTellsItsNoticesAndItsRefusedFilesOnceAndAnotherRunOfItNobody() throws IOException {
        file("claims.csv", CLAIMS.formatted(before));
        file("decisions.csv", DECISIONS.formatted(before));
        file("consents.csv", "not,a,header\n");

        Said night = command("run", "--as-of", yesterday.toString());
        Said again = command("run", "--as-of", yesterday.toString());

        assertThat(night.exit()).as(night.text()).isEqualTo(3);
        assertThat(night.text()).contains("letters: 2 written, 3 sent");
        assertThat(again.exit()).isZero();
        assertThat(reached()).containsExactly("kim@contoso.example", "robin@fabrikam.example", "ops@contoso.example");
        assertThat(drop.taken().get(2).data()).contains("Subject: Claimclock REFUSED_FILES: night " + yesterday);
        assertThat(command("notices", "--night", yesterday.toString()).text())
                .containsPattern("N1 +CL-1 +CUSTOMER +SENT")
                .containsPattern("N2 +CL-2 +PARTNER +SENT")
                .doesNotContain("kim@", "robin@");
        assertThat(command("notices", "preview", "CL-2").text())
                .contains(
                        "To: robin@fabrikam.example",
                        "Hello partner,",
                        "- The proof of execution could not be opened.");
    }

    @Test
    void aNightOfABackfillTellsNobodyAndANightThatFailsTellsWhoeverIsOnWatch() throws IOException {
        file("claims.csv", CLAIMS.formatted(before.minusDays(1)));
        file("decisions.csv", DECISIONS.formatted(before.minusDays(1)));
        assertThat(command("run", "--as-of", before.toString(), "--backfill").exit())
                .isZero();
        assertThat(reached()).isEmpty();
        rulesWithAFault();

        Said failed = command("run", "--as-of", yesterday.toString());

        assertThat(failed.exit()).isEqualTo(4);
        assertThat(reached()).containsExactly("ops@contoso.example");
        assertThat(drop.taken().get(0).data())
                .contains("Subject: Claimclock FAILED: night " + yesterday, "clocks.csv:");
    }

    private static String manyClaims(int first, LocalDate day) {
        List<String> lines = CLAIMS.formatted(day).lines().toList();
        StringBuilder file = new StringBuilder(lines.get(0)).append('\n');
        for (int claim = first; claim < first + 14; claim++) {
            file.append(lines.get(1).replace("CL-1", "CL-" + claim).replace("c201", "c" + claim))
                    .append('\n');
        }
        return file.toString();
    }

    @Test
    void aNightThatTheVolumeGuardStopsAndThenLetsThroughIsToldOnceEachByMailAndToTheWebhook() throws IOException {
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        more.addAll(List.of(
                "mail.notices=false",
                "volume-guard-nights=2",
                "volume-guard-weeks=0",
                "webhook.url=http://127.0.0.1:" + hook.getAddress().getPort() + "/alerts"));
        for (int night = 2; night >= 1; night--) {
            LocalDate day = yesterday.minusDays(night);
            file("claims.csv", manyClaims(300 + 20 * night, day.minusDays(1)));
            assertThat(command("run", "--as-of", day.toString()).exit()).isZero();
        }

        Said stopped = command("run", "--as-of", yesterday.toString(), "--set", "volume-guard=stop");
        Said again = command("run", "--as-of", yesterday.toString(), "--set", "volume-guard=stop");
        String open = command("alerts").text();
        Said let = command("run", "--as-of", yesterday.toString());
        String after = command("alerts").text();
        hook.stop(0);

        assertThat(stopped.exit()).as(stopped.text()).isEqualTo(1);
        assertThat(stopped.text())
                .contains("The volume guard stopped the night")
                .contains("letters: 2 sent");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.text()).doesNotContain("letters:");
        assertThat(open).startsWith("1  FAILED, raised ").contains("The volume guard stopped the night");
        assertThat(let.exit()).as(let.text()).isZero();
        assertThat(after).startsWith("2  VOLUME, raised ").doesNotContain("FAILED");
        assertThat(drop.taken())
                .extracting(taken -> taken.data()
                        .lines()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .orElse(""))
                .containsExactly(
                        "Subject: Claimclock FAILED: night " + yesterday,
                        "Subject: Claimclock VOLUME: night " + yesterday);
        assertThat(posted).hasSize(2);
        assertThat(posted.get(0)).contains("\"kind\":\"FAILED\"", "\"number\":1,");
        assertThat(posted.get(1)).contains("\"kind\":\"VOLUME\"", "\"number\":2,");
    }

    private void rulesWithAFault() throws IOException {
        Path copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(rules.relativize(file).toString()));
            }
        }
        Path clocks = copy.resolve("clocks.csv");
        Files.writeString(clocks, Files.readString(clocks).replace("CONSENT,cpor-2020,7", "CONSENT,cpor-2020,0"));
        rules = copy;
    }

    @Test
    void everyFaultOfTheSettingsIsToldAtOnce() {
        more.addAll(List.of(
                "mail.host=mail.example.org",
                "mail.user=claims",
                "mail.trust=nowhere.pem",
                "mail.reply-to=a@b,c@d",
                "threads=many",
                "webhook.secret-file=nowhere"));

        Said said = command("run", "--as-of", yesterday.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text().lines())
                .containsExactly(
                        "the setting mail.tls is none, and mail.user is set: the password would go over the network for"
                                + " everybody to read. Maybe mail.tls=starttls.",
                        "the settings mail.user and mail.password-file go together.",
                        "the setting mail.trust: the file nowhere.pem has no certificates that could be used: nowhere.pem.",
                        "--set: the setting mail.reply-to is 'a@b,c@d'. Allowed: one address, such as claims@example.org or"
                                + " Claims <claims@example.org>.",
                        "--set: the setting threads is 'many'. Allowed: a whole number from 0 to 256.",
                        "the setting webhook.secret-file: the file nowhere cannot be read. Maybe it is not there, or its"
                                + " owner or mode is wrong.");
    }
}
