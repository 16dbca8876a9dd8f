package org.claimclock.export.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first block of a PEM file.
 *
 * @param label what stands after BEGIN, empty where there is no block
 * @param body the key in base64
 * @param found what the file is instead of a key that we can use, as the rest of a sentence that begins with its name
 */
record PemFile(String label, String body, String found) {

    static final String ED25519 = "Ed25519";

    private static final int LARGEST = 1 << 16;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]*?)\\s*-----END \\1-----");

    static PemFile read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return nothing("is a folder");
            }
            if (Files.size(file) > LARGEST) {
                return nothing("is too large for a key");
            }
            return of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return nothing("does not exist");
        } catch (IOException e) {
            return nothing("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static PemFile of(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            return nothing("holds no key in PEM");
        }
        try {
            PemFile key = new PemFile(block.group(1), block.group(2), "holds " + block.group(1));
            return key.content().length == 0 ? nothing("holds an empty key") : key;
        } catch (IllegalArgumentException e) {
            return nothing("holds a damaged key");
        }
    }

    private static PemFile nothing(String found) {
        return new PemFile("", "", found);
    }

    byte[] content() {
        return Base64.getMimeDecoder().decode(body);
    }

    static KeyFactory ed25519() {
        try {
            return KeyFactory.getInstance(ED25519);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java since 15 knows Ed25519", e);
        }
    }
}
