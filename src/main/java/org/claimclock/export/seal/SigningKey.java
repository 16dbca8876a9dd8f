package org.claimclock.export.seal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** An Ed25519 private key. The same key signs the same bytes with the same signature. */
public record SigningKey(PrivateKey key) implements Seal {

    private static final String MAKE_ONE = "Maybe make one: openssl genpkey -algorithm ed25519 -out sign-key.pem";

    /** What came of a file that should hold a key. */
    public sealed interface Reading permits Ready, Refused {}

    public record Ready(SigningKey key) implements Reading {}

    /** @param message the file, what was found, what is allowed and what to do */
    public record Refused(String message) implements Reading {}

    /** Reads a PKCS#8 PEM file without a password: {@code -----BEGIN PRIVATE KEY-----}. */
    public static Reading read(Path file) {
        PemFile pem = PemFile.read(file);
        if (pem.label().equals("ENCRYPTED PRIVATE KEY")) {
            return refused(
                    file,
                    "holds a key under a password, and at night nobody is there to type it",
                    "Maybe take the password off and the file out of reach: openssl pkey -in " + file.getFileName()
                            + " -out sign-key.pem, then chmod 600 sign-key.pem");
        }
        if (!pem.label().equals("PRIVATE KEY")) {
            return refused(file, pem.found(), MAKE_ONE);
        }
        try {
            PrivateKey key = PemFile.ed25519().generatePrivate(new PKCS8EncodedKeySpec(pem.content()));
            return new Ready(new SigningKey(key));
        } catch (GeneralSecurityException e) {
            return refused(file, "holds a private key that is not of Ed25519", MAKE_ONE);
        }
    }

    private static Refused refused(Path file, String found, String advice) {
        return new Refused(file + " " + found + ". Allowed: a PEM file with an Ed25519 private key in PKCS#8, which"
                + " begins with -----BEGIN PRIVATE KEY-----. " + advice);
    }

    /** 64 bytes. */
    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(PemFile.ED25519);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 signs with Ed25519", e);
        }
    }

    /** Names no part of the key, in no log. */
    @Override
    public String toString() {
        return "an Ed25519 key";
    }
}
