package org.claimclock.intake.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.claimclock.csv.file.Sha256;

/**
 * What a row says, in one text that is the same whenever it says the same. Each value stands behind its name and its length, so that no text can
 * look like two values. Empty values are left out: a column that a later version adds does not make old rows look changed.
 */
final class Content {

    private static final int KEPT_BYTES = 16;
    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private final StringBuilder text = new StringBuilder(512);

    Content with(String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append(' ')
                    .append(value.length())
                    .append(' ')
                    .append(value)
                    .append('\n');
        }
        return this;
    }

    Content with(String name, List<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    Content with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    /** To the nanosecond. */
    Content with(String name, Instant value) {
        return with(name, value.toString());
    }

    Content with(String name, int value) {
        return value == 0 ? this : with(name, Integer.toString(value));
    }

    /** The first 128 bits of a SHA-256, in 22 characters: the book keeps one of each event. */
    String digest() {
        byte[] hash = Sha256.digest().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return BASE_64.encodeToString(Arrays.copyOf(hash, KEPT_BYTES));
    }
}
