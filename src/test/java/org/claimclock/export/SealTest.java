package org.claimclock.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.export.Nights.TUE_2021_03_09;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.Verification;
import org.claimclock.export.seal.Seal;
import org.claimclock.export.seal.SigningKey;
import org.claimclock.export.seal.VerifyingKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signature over a night's package, and what a key file may hold. */
class SealTest {

    private static final String ALLOWED_PRIVATE =
            ". Allowed: a PEM file with an Ed25519 private key in PKCS#8, which begins with -----BEGIN PRIVATE KEY-----. ";
    private static final String MAKE_ONE = "Maybe make one: openssl genpkey -algorithm ed25519 -out sign-key.pem";

    @TempDir
    Path folder;

    private KeyPair pair;

    @BeforeEach
    void makeKeys() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private Path pem(String label, Key key) throws IOException {
        return pem(label, Base64.getMimeEncoder().encodeToString(key.getEncoded()));
    }

    private Path pem(String label, String content) throws IOException {
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, content, label),
                US_ASCII);
    }

    private Path publish(Seal seal) {
        var night = new Outbox(Nights.FACTS, Nights.full(TUE_2021_03_09, 1, ""), new Additions(seal, false));
        return new Publisher(folder.resolve("outbox").resolve("2021-03-09"))
                .publish(night::write)
                .folder();
    }

    private SigningKey signingKey() throws IOException {
        SigningKey.Reading reading = SigningKey.read(pem("PRIVATE KEY", pair.getPrivate()));
        assertThat(reading).isInstanceOf(SigningKey.Ready.class);
        return ((SigningKey.Ready) reading).key();
    }

    private VerifyingKey verifyingKey() throws IOException {
        VerifyingKey.Reading reading = VerifyingKey.read(pem("PUBLIC KEY", pair.getPublic()));
        assertThat(reading).isInstanceOf(VerifyingKey.Ready.class);
        return ((VerifyingKey.Ready) reading).key();
    }

    @Test
    void aSignedNightHasOneFileMoreWhichTheChecksumsCover() throws IOException {
        Path night = publish(signingKey());

        assertThat(night.resolve("datapackage.json.sig")).hasSize(64);
        assertThat(night.toFile().list()).hasSize(10);
        assertThat(Checksums.read(night).byFile()).hasSize(9).containsKey("datapackage.json.sig");
        assertThat(Verification.of(night)).isEmpty();
        assertThat(Verification.of(night, verifyingKey())).isEmpty();
    }

    @Test
    void theSameKeySignsTheSameBytesAlike() throws IOException {
        SigningKey key = signingKey();

        assertThat(key.sign(new byte[] {1, 2})).isEqualTo(key.sign(new byte[] {1, 2}));
    }

    @Test
    void opensslVerifiesIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "there is no openssl here");
        Path night = publish(signingKey());
        String publicKey = pem("PUBLIC KEY", pair.getPublic()).toString();

        Process openssl = new ProcessBuilder(
                        "/usr/bin/openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        publicKey,
                        "-rawin",
                        "-in",
                        "datapackage.json",
                        "-sigfile",
                        "datapackage.json.sig")
                .directory(night.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), US_ASCII);

        assertThat(openssl.waitFor()).as(said).isZero();
        assertThat(said).contains("Signature Verified Successfully");
    }

    @Test
    void aPackageThatWasNotSignedOrNotByThisKeyIsNamed() throws IOException, GeneralSecurityException {
        Path unsigned = publish(Seal.NONE);

        assertThat(Verification.of(unsigned, verifyingKey()))
                .extracting(Discrepancy::toString)
                .containsExactly(
                        "MISSING_SIGNATURE datapackage.json.sig: expected a signature of datapackage.json, found none. Maybe the night was published before sign.key was set, or the signature was deleted: take it from a backup.");

        Files.move(unsigned, folder.resolve("aside"));
        Path signed = publish(signingKey());
        makeKeys();

        assertThat(Verification.of(signed, verifyingKey()))
                .extracting(Discrepancy::toString)
                .containsExactly(
                        "WRONG_SIGNATURE datapackage.json.sig: expected the signature of datapackage.json by the private key of this public key, found another one. Maybe the package was changed after it was signed, or another key signed it: ask operations for the key of that day.");
    }

    @Test
    void aKeyFileThatIsNoneIsRefusedWithWhatItIs() throws IOException, GeneralSecurityException {
        Path missing = folder.resolve("none.pem");
        assertThat(refusal(missing)).isEqualTo(missing + " does not exist" + ALLOWED_PRIVATE + MAKE_ONE);
        assertThat(refusal(folder)).isEqualTo(folder + " is a folder" + ALLOWED_PRIVATE + MAKE_ONE);

        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        assertThat(refusal(text)).isEqualTo(text + " holds no key in PEM" + ALLOWED_PRIVATE + MAKE_ONE);

        Path key = pem("PUBLIC KEY", pair.getPublic());
        assertThat(refusal(key)).isEqualTo(key + " holds PUBLIC KEY" + ALLOWED_PRIVATE + MAKE_ONE);

        pem("ENCRYPTED PRIVATE KEY", "AAAA");
        assertThat(refusal(key))
                .isEqualTo(
                        key + " holds a key under a password, and at night nobody is there to type it" + ALLOWED_PRIVATE
                                + "Maybe take the password off and the file out of reach: openssl pkey -in key.pem -out sign-key.pem, then chmod 600 sign-key.pem");

        pem("PRIVATE KEY", KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        assertThat(refusal(key))
                .isEqualTo(key + " holds a private key that is not of Ed25519" + ALLOWED_PRIVATE + MAKE_ONE);

        for (String damaged : List.of("", "AAAA", "MC4CAQAwBQYDK2Vw")) {
            pem("PRIVATE KEY", damaged);
            assertThat(SigningKey.read(key)).as(damaged).isInstanceOf(SigningKey.Refused.class);
        }
    }

    @Test
    void aPublicKeyThatIsNoneIsRefusedWithWhatItIs() throws IOException {
        Path key = pem("PRIVATE KEY", pair.getPrivate());

        assertThat(VerifyingKey.read(key))
                .isEqualTo(new VerifyingKey.Refused(key
                        + " holds PRIVATE KEY. Allowed: a PEM file with an Ed25519 public key, which begins with -----BEGIN PUBLIC KEY-----."
                        + " Maybe take it from the private key: openssl pkey -in sign-key.pem -pubout -out pub.pem"));
    }

    @Test
    void noMessageShowsAKey() throws IOException {
        assertThat(signingKey()).hasToString("an Ed25519 key");
    }

    private static String refusal(Path file) {
        SigningKey.Reading reading = SigningKey.read(file);
        return reading instanceof SigningKey.Refused refused ? refused.message() : "a key";
    }
}
