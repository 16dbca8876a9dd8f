package org.claimclock.rulebook.scenario.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.csv.Nearest;
import org.claimclock.csv.cell.CellReader;

/**
 * The {@code detail} cell: values between semicolons, {@code poe=a|b; id=D-1}, one of which may stand without its name.
 *
 * @param bare the value without a name, empty where there is none
 * @param named values by name
 */
record Detail(String bare, Map<String, String> named) {
    private static final Pattern NAMED = Pattern.compile("(?<name>[A-Za-z_]+) *= *(?<value>.*)");

    static Detail of(CellReader cells) {
        Map<String, String> named = new LinkedHashMap<>();
        String bare = "";
        for (String part : cells.row().cell("detail").split(";", -1)) {
            Matcher parts = NAMED.matcher(part.strip());
            if (parts.matches()) {
                named.put(parts.group("name"), parts.group("value").strip());
            } else if (!part.isBlank()) {
                bare = bare.isEmpty() ? part.strip() : bare + "; " + part.strip();
            }
        }
        return new Detail(bare, named);
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    /** Values between bars. */
    List<String> list(String name, String otherwise) {
        return listOf(text(name, otherwise));
    }

    static List<String> listOf(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(String::strip).toList();
    }

    /** Refuses every name that means nothing here. */
    void allow(CellReader cells, List<String> names) {
        for (String name : named.keySet()) {
            if (!names.contains(name)) {
                String allowed = names.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(names));
                cells.refuse(
                        "UNKNOWN_VALUE",
                        "detail",
                        "'" + name + "' is not known here. Allowed: " + allowed + "." + Nearest.maybe(name, names));
            }
        }
    }

    /** Refuses a value without a name where none is expected. */
    void allowNoBare(CellReader cells, String what) {
        if (!bare.isEmpty()) {
            cells.refuse(
                    "BAD_FORMAT",
                    "detail",
                    "'" + bare + "' has no name, and " + what + " takes none without one. Maybe poe=" + bare + ".");
        }
    }
}
