package org.claimclock.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of one kind of file: {@code CsvColumns.required("claim_id", "status").optional("note")}. A file may hold them in any order, and
 * others of its own whose names begin with {@code x_}.
 *
 * @param required must be in the header
 * @param optional may be missing from the header, their cells are then empty
 * @param comments whether lines that begin with {@code #} are comments, as in the tables of {@code rules/}; in a feed they are rows
 */
public record CsvColumns(List<String> required, List<String> optional, boolean comments) {

    static final String FREE = "x_";

    public CsvColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        Set<String> seen = new HashSet<>(required);
        seen.addAll(optional);
        if (seen.size() != required.size() + optional.size()) {
            throw new IllegalArgumentException("a column is declared twice: " + required + " " + optional);
        }
    }

    public static CsvColumns required(String... names) {
        return new CsvColumns(List.of(names), List.of(), false);
    }

    public CsvColumns optional(String... names) {
        return new CsvColumns(required, List.of(names), comments);
    }

    /** The same columns for a table that people edit and may explain in lines that begin with {@code #}. */
    public CsvColumns withComments() {
        return new CsvColumns(required, optional, true);
    }

    /** All names, required ones first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }
}
