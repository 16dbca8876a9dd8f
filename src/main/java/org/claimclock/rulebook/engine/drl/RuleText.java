package org.claimclock.rulebook.engine.drl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A rule file as it was read.
 *
 * @param file name without the folder, ending in {@code .drl}
 * @param text without byte order mark, its lines ended by {@code \n}
 */
public record RuleText(String file, String text) {

    public RuleText {
        text = withPlainLineEnds(text);
    }

    static RuleText decode(String file, byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return new RuleText(file, text);
    }

    /** The line, from 1, of a position in the text. */
    int lineOf(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String withPlainLineEnds(String text) {
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }
}
