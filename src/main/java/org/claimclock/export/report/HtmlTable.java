package org.claimclock.export.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text as a table of a page. On a narrow screen a row is set as a list, so each cell bears the name of its column.
 *
 * @param rows as many cells as there are columns
 * @param none what to say instead of a table without rows
 */
public record HtmlTable(List<Heading> header, List<List<String>> rows, String none) {

    /** How a column is set: heading and cells alike. */
    public enum Kind {
        /** May be broken anywhere. */
        TEXT(""),
        /** Ids and codes, which nobody wants to read in two parts. */
        ID(" class=\"id\""),
        /** To the right. */
        NUMBER(" class=\"number\"");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }
    }

    public record Heading(String name, Kind kind) {}

    public static Heading text(String name) {
        return new Heading(name, Kind.TEXT);
    }

    public static Heading id(String name) {
        return new Heading(name, Kind.ID);
    }

    public static Heading number(String name) {
        return new Heading(name, Kind.NUMBER);
    }

    public String html() {
        if (rows.isEmpty()) {
            return "<p class=\"none\">" + Html.escape(none) + "</p>\n";
        }
        String head = header.stream()
                .map(heading ->
                        "<th scope=\"col\"" + heading.kind.attribute + ">" + Html.escape(heading.name) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(this::row).collect(Collectors.joining());
        return "<div class=\"wide\"><table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body
                + "</tbody></table></div>\n";
    }

    private String row(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> cell(header.get(at), cells.get(at)))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String cell(Heading heading, String text) {
        return "<td" + heading.kind.attribute + " data-label=\"" + Html.escape(heading.name) + "\">" + Html.escape(text)
                + "</td>";
    }
}
