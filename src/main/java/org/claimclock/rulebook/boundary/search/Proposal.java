package org.claimclock.rulebook.boundary.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One scenario, as rows of a scenario file.
 *
 * @param name a sentence
 * @param rows values by column; a column that is not there is empty
 */
public record Proposal(String name, List<Map<String, String>> rows) {
    private static final List<String> ALWAYS = List.of("scenario", "when", "who", "what", "detail");
    private static final List<String> COLUMNS = List.of(
            "scenario",
            "when",
            "read_on",
            "who",
            "what",
            "detail",
            "expect_status",
            "expect_reason",
            "expect_clock",
            "expect_last_day",
            "expect_lines",
            "expect_said");

    public Proposal {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /** A whole file, header and rows, with the columns that these scenarios use; a name that comes again gets a number. */
    public static List<String> file(Collection<Proposal> proposals) {
        Set<String> used = proposals.stream()
                .flatMap(each -> each.rows.stream())
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> !cell.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        used.addAll(ALWAYS);
        List<String> columns = COLUMNS.stream().filter(used::contains).toList();
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        Map<String, Integer> named = new HashMap<>();
        for (Proposal each : proposals) {
            int times = named.merge(each.name, 1, Integer::sum);
            lines.addAll(each.lines(columns, times == 1 ? each.name : each.name + " (" + times + ")"));
        }
        return lines;
    }

    private List<String> lines(List<String> columns, String name) {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String first = lines.isEmpty() ? name : "";
            lines.add(columns.stream()
                    .map(column -> cell(column.equals("scenario") ? first : row.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static String cell(String text) {
        return text.matches("[^,\"\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
