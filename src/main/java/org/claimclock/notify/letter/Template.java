package org.claimclock.notify.letter;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter with open places. The first line of its file is the subject, the second is empty, the rest is the body. */
record Template(String subject, String body) {
    static final Pattern OPEN = Pattern.compile("\\{([^{}\\n]*)}");

    /** Fills each place once: what is put in is not looked at again. */
    Written fill(Map<Placeholder, String> values) {
        return new Written(Plain.line(fill(subject, values)), fill(body, values));
    }

    private static String fill(String text, Map<Placeholder, String> values) {
        return OPEN.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Placeholder.find(place.group(1))
                        .map(found -> values.getOrDefault(found, ""))
                        .orElseThrow()));
    }
}
