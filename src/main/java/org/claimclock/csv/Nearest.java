package org.claimclock.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** " Maybe you mean X." or nothing, to be put after a sentence. */
    public static String maybe(String word, Collection<String> allowed) {
        String nearest = to(word, allowed);
        return nearest.isEmpty() ? "" : " Maybe you mean %s.".formatted(nearest);
    }

    /** The allowed word that differs only in case, spaces and separators, or in very few letters; empty if there is none. */
    static String to(String word, Collection<String> allowed) {
        String plain = plain(word);
        if (plain.length() > 64) {
            return "";
        }
        return allowed.stream()
                .filter(candidate -> near(plain, plain(candidate)))
                .min(Comparator.<String>comparingInt(candidate -> distance(plain, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** Denied is near deny: more may differ at the end of a word than anywhere. */
    private static boolean near(String word, String candidate) {
        int differing = distance(word, candidate);
        return differing <= Math.min(2, word.length() / 3)
                || (differing <= 3 && word.length() > 3 && candidate.startsWith(word.substring(0, 3)));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
