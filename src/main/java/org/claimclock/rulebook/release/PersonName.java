package org.claimclock.rulebook.release;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a person, as it is kept.
 *
 * @param text with one space between its parts and none around them, and without signs that nobody sees
 */
public record PersonName(String text) {

    /** @param typed as somebody has typed it, with any spaces and of any kind */
    public static PersonName of(String typed) {
        String spaced = typed.replaceAll("(?U)\\p{Cf}+", "").replaceAll("(?U)[\\s\\p{Z}]+", " ");
        return new PersonName(Normalizer.normalize(spaced, Normalizer.Form.NFC).strip());
    }

    /** Whether both are one name, in capitals or not, in wide letters or ligatures or not. */
    public boolean isSame(PersonName other) {
        return key().equals(other.key());
    }

    /** Upper case first: it makes one of letters that have two small forms. */
    private String key() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return of(Normalizer.normalize(plain, Normalizer.Form.NFKC)).text;
    }
}
