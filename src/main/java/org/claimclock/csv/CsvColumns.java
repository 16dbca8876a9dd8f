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
 * @param texts columns whose cells may go on over several lines; with those of the file's own
 * @param comments whether lines that begin with {@code #} are comments, as in the tables of {@code rules/}; in a feed they are rows
 */
public record CsvColumns(List<String> required, List<String> optional, Set<String> texts, boolean comments) {

    static final String FREE = "x_";

    public CsvColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        texts = Set.copyOf(texts);
        Set<String> seen = new HashSet<>(required);
        seen.addAll(optional);
        if (seen.size() != required.size() + optional.size()) {
            throw new IllegalArgumentException("a column is declared twice: " + required + " " + optional);
        }
    }

    /** Columns that may all hold texts of several lines. */
    public CsvColumns(List<String> required, List<String> optional, boolean comments) {
        this(required, optional, union(required, optional), comments);
    }

    public static CsvColumns required(String... names) {
        return new CsvColumns(List.of(names), List.of(), false);
    }

    public CsvColumns optional(String... names) {
        return new CsvColumns(required, List.of(names), comments);
    }

    /** The same columns, of which only these hold texts of several lines; a line end in another one is damage. */
    public CsvColumns texts(String... names) {
        return new CsvColumns(required, optional, Set.of(names), comments);
    }

    private static Set<String> union(List<String> required, List<String> optional) {
        Set<String> all = new HashSet<>(required);
        all.addAll(optional);
        return all;
    }

    boolean holdsTexts(String name) {
        return name.startsWith(FREE) || texts.contains(name);
    }

    /** The same columns for a table that people edit and may explain in lines that begin with {@code #}. */
    public CsvColumns withComments() {
        return new CsvColumns(required, optional, texts, true);
    }

    /** All names, required ones first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }
}
