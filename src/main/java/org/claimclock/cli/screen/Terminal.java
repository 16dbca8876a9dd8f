package org.claimclock.cli.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What stderr is.
 *
 * @param columns 0 where it is no terminal, or none that can move its cursor
 */
public record Terminal(int columns) {
    public static final Terminal NONE = new Terminal(0);

    private static final int USUAL = 80;
    /** In less room a bar has no place for what it should say. */
    private static final int FEWEST = 40;

    private static final int MOST_SECONDS = 2;

    /**
     * Asks the system's own tools. Java's {@code System.console()} cannot tell: it looks at stdin and stdout, and from 22 on is there without a
     * terminal, too. Nothing of the terminal is changed, so that a run in the background is not stopped for touching it.
     *
     * @param environment {@code TERM} is {@code dumb} or missing under a scheduler
     */
    public static Terminal ofStderr(Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "dumb");
        if (kind.isEmpty() || kind.equals("dumb")) {
            return NONE;
        }
        try {
            Process asked = new ProcessBuilder("sh", "-c", "test -t 2 && { stty size <&2 2>/dev/null || echo 0 0; }")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!asked.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return NONE;
            }
            return answered(new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // No sh, as on Windows: lines do as well.
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    /** @param size rows and columns; nothing where there is no terminal, zeros where it does not know */
    static Terminal answered(String size) {
        String[] words = size.strip().split(" ");
        if (words.length != 2 || !words[1].matches("\\d{1,5}")) {
            return NONE;
        }
        int columns = Integer.parseInt(words[1]);
        return new Terminal(columns == 0 ? USUAL : columns);
    }

    boolean canDraw() {
        return columns >= FEWEST;
    }
}
