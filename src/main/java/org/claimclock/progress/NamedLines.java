package org.claimclock.progress;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.claim.Product;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.PartnerActed;

/** The lines that events name, whatever became of them: a claim may meet other claims there, and nowhere else. */
final class NamedLines {
    private static final int SHORTEST = 36;

    private NamedLines() {}

    /** Sorted. Two lines may come to the same word: then claims are walked together that need not be. */
    static Set<String> in(Collection<ClaimEvent> events) {
        Set<String> words = new TreeSet<>();
        for (ClaimEvent event : events) {
            if (event instanceof ClaimCreated created) {
                created.form().lines().forEach(line -> words.add(word(line)));
            } else if (event instanceof PartnerActed acted
                    && acted.edit().field().equals("PRODUCTS")) {
                Arrays.stream(acted.edit().value().split("\\|"))
                        .map(Product::parse)
                        .forEach(product -> words.add(word(product.line())));
            }
        }
        return words;
    }

    /** Java lays down how a text is hashed, so that a later version finds the same word. */
    private static String word(String line) {
        return Integer.toUnsignedString(line.hashCode(), SHORTEST);
    }
}
