package org.claimclock.export.report;

import java.util.Locale;
import java.util.Map;

/**
 * Horizontal bars, one for each count, drawn as SVG inside the page and coloured by its style sheet.
 *
 * @param bars in the order in which they stand
 */
record BarChart(String title, Map<String, Long> bars) {

    private static final int LABELS = 210;
    private static final int LONGEST = 220;
    private static final int ROW = 24;

    String svg() {
        long most = bars.values().stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder svg = new StringBuilder();
        svg.append("<figure><figcaption>").append(Html.escape(title)).append("</figcaption>\n");
        if (bars.isEmpty()) {
            return svg.append("<p class=\"none\">None.</p></figure>\n").toString();
        }
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n".replace("%n", "\n"),
                LABELS + LONGEST + 70,
                bars.size() * ROW,
                Html.escape(title)));
        int y = 0;
        for (Map.Entry<String, Long> bar : bars.entrySet()) {
            svg.append(bar(bar.getKey(), bar.getValue(), most, y));
            y += ROW;
        }
        return svg.append("</svg></figure>\n").toString();
    }

    private static String bar(String label, long value, long most, int y) {
        long width = most == 0 ? 0 : Math.max(value == 0 ? 0 : 1, value * LONGEST / most);
        return """
                <text class="label" x="%d" y="%d">%s</text><rect x="%d" y="%d" width="%d" height="16" rx="2"/><text x="%d" y="%d">%s</text>
                """.formatted(
                        LABELS - 8,
                        y + 16,
                        Html.escape(label),
                        LABELS,
                        y + 4,
                        width,
                        LABELS + width + 6,
                        y + 16,
                        Html.number(value));
    }
}
