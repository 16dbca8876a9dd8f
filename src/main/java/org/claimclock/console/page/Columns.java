package org.claimclock.console.page;

import java.util.List;
import java.util.Locale;
import org.claimclock.export.report.Html;

/**
 * A chart of columns, drawn as SVG and coloured by the style sheet.
 *
 * @param title what it shows, for those who cannot see it
 * @param columns in the order in which they stand
 */
record Columns(String title, List<Column> columns) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 120;
    private static final int TOP = 18;
    private static final int BELOW = 22;
    private static final int WIDEST = 56;
    /** Where the last label ends at least, so that it does not meet the first. */
    private static final int FAR = 240;

    /**
     * One column.
     *
     * @param label under it
     * @param value its height
     * @param told the value in words
     */
    record Column(String label, long value, String told) {}

    Columns {
        columns = List.copyOf(columns);
    }

    /** Whether there is anything to see. */
    public boolean isDrawn() {
        return columns.stream().anyMatch(column -> column.value > 0);
    }

    /** Markup: each text in it is escaped. */
    public String svg() {
        long most = columns.stream().mapToLong(Column::value).max().orElse(0);
        double step = Math.min(WIDEST, (double) WIDTH / Math.max(1, columns.size()));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"columns\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                TOP + HEIGHT + BELOW,
                Html.escape(title + "; the highest is " + told(most))));
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"rule\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><line class=\"axis\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                TOP,
                WIDTH,
                TOP,
                TOP + HEIGHT,
                WIDTH,
                TOP + HEIGHT));
        svg.append(text(0, TOP - 5, "start", told(most)));
        for (int at = 0; at < columns.size(); at++) {
            svg.append(column(columns.get(at), most, at * step, step));
        }
        if (!columns.isEmpty()) {
            svg.append(text(0, TOP + HEIGHT + 16, "start", columns.get(0).label));
        }
        if (columns.size() > 1) {
            int end = (int) Math.max(FAR, columns.size() * step);
            svg.append(text(end, TOP + HEIGHT + 16, "end", columns.get(columns.size() - 1).label));
        }
        return svg.append("</svg>").toString();
    }

    private String told(long most) {
        return columns.stream()
                .filter(column -> column.value == most)
                .map(Column::told)
                .findFirst()
                .orElse("0");
    }

    private static String column(Column column, long most, double x, double step) {
        double height = most == 0 ? 0 : Math.max(column.value == 0 ? 0 : 1, (double) column.value * HEIGHT / most);
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s: %s</title></rect>",
                x + 1,
                TOP + HEIGHT - height,
                Math.max(1, step - 2),
                height,
                Html.escape(column.label),
                Html.escape(column.told));
    }

    private static String text(int x, int y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, Html.escape(text));
    }
}
