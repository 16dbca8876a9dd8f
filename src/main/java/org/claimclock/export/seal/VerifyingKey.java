package org.claimclock.export.seal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** An Ed25519 public key: it tells whether its private key signed some bytes. */
public record VerifyingKey(PublicKey key) {

    /** What came of a file that should hold a key. */
    public sealed interface Reading permits Ready, Refused {}

    public record Ready(VerifyingKey key) implements Reading {}

    /** @param message the file, what was found, what is allowed and what to do */
    public record Refused(String message) implements Reading {}

    /** Reads a PEM file: {@code -----BEGIN PUBLIC KEY-----}. */
    public static Reading read(Path file) {
        PemFile pem = PemFile.read(file);
        if (!pem.label().equals("PUBLIC KEY")) {
            return refused(file, pem.found());
        }
        try {
            return new Ready(new VerifyingKey(PemFile.ed25519().generatePublic(new X509EncodedKeySpec(pem.content()))));
        } catch (GeneralSecurityException e) {
            return refused(file, "holds a public key that is not of Ed25519");
        }
    }

    private static Refused refused(Path file, String found) {
        return new Refused(file + " " + found + ". Allowed: a PEM file with an Ed25519 public key, which begins with"
                + " -----BEGIN PUBLIC KEY-----. Maybe take it from the private key: openssl pkey -in sign-key.pem -pubout -out"
                + " pub.pem");
    }

    /** Whether these are the 64 bytes that the private key gives for this content; other bytes are never an error. */
    public boolean accepts(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(PemFile.ED25519);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
