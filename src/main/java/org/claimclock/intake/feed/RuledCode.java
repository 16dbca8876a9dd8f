package org.claimclock.intake.feed;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.Shown;

/**
 * A word out of a list whose refusal has a code and words of its own.
 *
 * @param column where it stands
 * @param code by which others are refused
 * @param refusal what is wrong with another word, to follow the word: {@code "may not act for a partner."}
 */
record RuledCode(String column, String code, String refusal) {

    static final String REASON_REQUIRED = "REASON_REQUIRED";
    static final String REASON_NOT_ALLOWED = "REASON_NOT_ALLOWED";

    /** A role that acts for a partner. */
    static RuledCode role(String column) {
        return new RuledCode(column, "ROLE_NOT_ALLOWED", "may not act for a partner.");
    }

    /** The word in capitals; empty if it is missing, which is for others to refuse, or not allowed, which is refused here. */
    Optional<String> find(CellReader cells, Collection<String> allowed) {
        String text = cells.row().cell(column);
        String word = Forms.code(text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (allowed.contains(word)) {
            return Optional.of(word);
        }
        cells.refuse(
                code,
                column,
                "%s %s%s%s".formatted(Shown.of(text), refusal, list(allowed), Nearest.maybe(text, allowed)));
        return Optional.empty();
    }

    /** {@code " Allowed: A, B."}, to be put after a sentence; nothing where nothing is allowed, or it is not known what. */
    static String list(Collection<String> allowed) {
        return allowed.isEmpty() ? "" : " Allowed: %s.".formatted(String.join(", ", new TreeSet<>(allowed)));
    }
}
