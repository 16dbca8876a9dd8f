package org.claimclock.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with names in braces, {@code {last_day}}. All are filled in one pass, so that a value that looks like a name stays what it is. */
public record Template(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    /** Loads the text that was built into the program beside a class. */
    public static Template beside(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + resource);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same text as one paragraph: line ends are there for the eye of who edits it. */
    public Template asParagraph() {
        return new Template(text.strip().replaceAll("\\s+", " "));
    }

    /** @throws IllegalArgumentException if the text has a name without a value */
    public String fill(Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "a template has {" + name.group(1) + "}; there are " + values.keySet());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
