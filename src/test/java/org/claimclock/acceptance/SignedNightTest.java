package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The settings that add files to a night: {@code sign.key} and {@code xlsx}. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class SignedNightTest {

    @TempDir
    Path keys;

    private static Path pem(Path file, String label, Key key) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, text, label));
    }

    @Test
    void aNightHasExactlyTheFilesThatEveryNightHasUnlessASettingAsksForMore(Home home)
            throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem(keys.resolve("sign-key.pem"), "PRIVATE KEY", pair.getPrivate());
        Path open = pem(keys.resolve("pub.pem"), "PUBLIC KEY", pair.getPublic());

        Night plain = home.night("Tue 2021-03-02");
        home.set("sign.key", secret.toString()).set("xlsx", "true");
        Night more = home.night("Wed 2021-03-03", submitted("C1", "Tue 2021-03-02"));

        assertThat(plain.folder().toFile().list())
                .containsExactlyInAnyOrder(
                        "eligible-claims.csv",
                        "notices.csv",
                        "escalations.csv",
                        "exceptions.csv",
                        "rejected-rows.csv",
                        "claim-status.csv",
                        "datapackage.json",
                        "SHA256SUMS",
                        "report.html");
        assertThat(more.folder().toFile().list()).hasSize(11).contains("datapackage.json.sig", "eligible-claims.xlsx");
        Outcome verified = Program.execute("verify", more.folder().toString(), "--key", open.toString());
        assertThat(verified.exit()).as(verified::said).isZero();
        assertThat(verified.out()).isEqualTo("ok: " + more.folder() + " is complete and unchanged, and signed\n");
        Outcome unsigned = Program.execute("verify", plain.folder().toString(), "--key", open.toString());
        assertThat(unsigned.exit()).isEqualTo(1);
        assertThat(unsigned.out()).contains("MISSING_SIGNATURE datapackage.json.sig");
        assertThat(home.command("run", "--as-of", "2021-03-03", "--replay").exit())
                .isZero();
    }

    @Test
    void aKeyThatCannotBeUsedStopsTheRunBeforeAnythingIsDone(Home home) throws IOException {
        Path inbox = home.inbox();
        home.set("sign.key", keys.resolve("none.pem").toString());

        Night night = home.attempt("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));

        assertThat(night.outcome().exit()).isEqualTo(2);
        assertThat(night.outcome().err())
                .isEqualTo(
                        "the setting sign.key: " + keys.resolve("none.pem")
                                + " does not exist. Allowed: a PEM file with an Ed25519 private key in PKCS#8, which begins with"
                                + " -----BEGIN PRIVATE KEY-----. Maybe make one: openssl genpkey -algorithm ed25519 -out sign-key.pem\n");
        assertThat(home.path().toFile().list()).containsExactly("inbox");
        assertThat(inbox).isNotEmptyDirectory();
    }

    @Test
    void aPublicKeyThatCannotBeReadIsAQuestionOfUsage(Home home) {
        Night night = home.night("Tue 2021-03-02");

        Outcome outcome = Program.execute(
                "verify",
                night.folder().toString(),
                "--key",
                keys.resolve("none.pem").toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("--key: " + keys.resolve("none.pem")
                        + " does not exist. Allowed: a PEM file with an Ed25519 public key");
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsAQuestionOfUsage(Home home) {
        home.set("xlsx", "maybe");

        assertThat(home.attempt("Tue 2021-03-02").outcome().err())
                .isEqualTo("--set: the setting xlsx is 'maybe'. Allowed: true or false.\n");
    }
}
