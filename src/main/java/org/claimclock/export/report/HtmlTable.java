package org.claimclock.export.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of text as a table of a page; a cell of digits is set as a number.
 *
 * @param none what to say instead of a table without rows
 */
record HtmlTable(List<String> header, List<List<String>> rows, String none) {

    String html() {
        if (rows.isEmpty()) {
            return "<p class=\"none\">" + Html.escape(none) + "</p>\n";
        }
        String head = header.stream()
                .map(name -> "<th scope=\"col\">" + Html.escape(name) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> "<tr>" + row.stream().map(HtmlTable::cell).collect(Collectors.joining()) + "</tr>\n")
                .collect(Collectors.joining());
        return "<div class=\"wide\"><table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body
                + "</tbody></table></div>\n";
    }

    private static String cell(String text) {
        boolean number = text.matches("[0-9][0-9,]*");
        return (number ? "<td class=\"number\">" : "<td>") + Html.escape(text) + "</td>";
    }
}
