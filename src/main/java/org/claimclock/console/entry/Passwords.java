package org.claimclock.console.entry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as bcrypt hashes, which say by themselves how they were made. */
public final class Passwords {
    /** A guess costs about a quarter of a second. */
    private static final int COST = 12;

    private static final int LEAST = 12;
    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    private Passwords() {}

    static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(COST);
    }

    /** What is kept of a password. */
    public static String hash(String password) {
        return String.valueOf(encoder().encode(password));
    }

    /** Whether somebody else has hashed a password as we would. */
    public static boolean isHash(String text) {
        return text.matches("\\$2[aby]\\$1[0-9]\\$[./A-Za-z0-9]{53}");
    }

    /** Why this cannot be a password. */
    public static Optional<String> findFault(String password) {
        int characters = password.codePointCount(0, password.length());
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (characters < LEAST || bytes > MOST_BYTES) {
            return Optional.of("the password has " + characters + " characters, " + bytes
                    + " bytes in UTF-8. Allowed: from " + LEAST + " characters to " + MOST_BYTES
                    + " bytes. Maybe four words that do not belong together.");
        }
        return Optional.empty();
    }
}
