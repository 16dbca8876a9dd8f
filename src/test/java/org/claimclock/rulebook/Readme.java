package org.claimclock.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code rules/README.md}, whose examples the tests run so that they stay true. */
public final class Readme {
    private static final String FENCE = "```\n";

    private Readme() {}

    public static String text() {
        try {
            return Files.readString(Path.of("rules", "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The block that follows a sentence ending with the file's name and a colon.
     *
     * @param number of the file's blocks, from 1
     */
    public static String example(String file, int number) {
        String text = text();
        int at = 0;
        for (int i = 0; i < number; i++) {
            at = text.indexOf("`" + file + "`:\n\n" + FENCE, at) + 1;
        }
        int begin = text.indexOf(FENCE, at) + FENCE.length();
        if (at == 0) {
            throw new IllegalStateException("rules/README.md has no example of " + file);
        }
        return text.substring(begin, text.indexOf(FENCE.strip(), begin));
    }
}
