package org.claimclock.rulebook.engine.drl;

import java.util.Comparator;

/**
 * One thing wrong with a rule file: where it stands, what was found and what is allowed.
 *
 * @param file name of the file without its folder
 * @param line from 1; 0 if the fault concerns the whole file
 * @param column from 1; 0 if it is not known
 * @param message a sentence for the person who wrote the rule
 */
public record RuleFault(String file, int line, int column, String message) implements Comparable<RuleFault> {

    private static final Comparator<RuleFault> BY_PLACE = Comparator.comparing(RuleFault::file)
            .thenComparing(RuleFault::line)
            .thenComparing(RuleFault::column)
            .thenComparing(RuleFault::message);

    public static RuleFault ofFile(String file, String message) {
        return new RuleFault(file, 0, 0, message);
    }

    @Override
    public int compareTo(RuleFault other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code consent.drl:12:5: message}, without the parts that are not known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + message;
    }
}
