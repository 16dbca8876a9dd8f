package org.claimclock.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.claimclock.secret.SecretFile;

/**
 * What a machine shows to read the metrics, as nobody signs in there: the first line of a file, which is read each time, so that it can be exchanged
 * while the console is open. It is never shown or logged.
 *
 * @param file empty for none
 */
public record WatcherKey(String file) {
    public static final WatcherKey NONE = new WatcherKey("");

    private static final String SETTING = "metrics.key-file";
    private static final String FORM = "[!-~]{32,200}";

    /** Why it cannot be used, if it cannot. */
    Optional<String> findFault() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return secret().findFault(SETTING)
                .or(() -> findKey().isPresent()
                        ? Optional.empty()
                        : Optional.of("the setting " + SETTING + ": the file " + file
                                + " has no key in its first line. Allowed: 32 to 200 letters, digits and signs, no spaces."
                                + " Maybe: openssl rand -hex 32 > " + file));
    }

    /** Whether this is the key. It takes as long for one that is nearly right as for any other. */
    public boolean isKey(String shown) {
        return findKey()
                .filter(key -> MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private Optional<String> findKey() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(secret().read()).filter(key -> key.matches(FORM));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private SecretFile secret() {
        return new SecretFile(Path.of(file));
    }
}
