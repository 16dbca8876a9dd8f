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
    /** Room for a label: where there is so much for each column, each has its own. */
    private static final int LABEL = 124;

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
        double step = step();
        double width = Math.min(WIDEST, step);
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
            svg.append(column(columns.get(at), most, at * step + (step - width) / 2, width));
        }
        return svg.append(labels(step)).append("</svg>").toString();
    }

    private boolean areFew() {
        return columns.size() * LABEL <= WIDTH;
    }

    private double step() {
        return areFew() ? LABEL : Math.min(WIDEST, (double) WIDTH / columns.size());
    }

    /** Of many columns only the first and the last. */
    private String labels(double step) {
        int y = TOP + HEIGHT + 16;
        if (areFew()) {
            StringBuilder all = new StringBuilder();
            for (int at = 0; at < columns.size(); at++) {
                all.append(text((int) (at * step + step / 2), y, "middle", columns.get(at).label));
            }
            return all.toString();
        }
        int end = (int) (columns.size() * step);
        return text(0, y, "start", columns.get(0).label) + text(end, y, "end", columns.get(columns.size() - 1).label);
    }

    private String told(long most) {
        return columns.stream()
                .filter(column -> column.value == most)
                .map(Column::told)
                .findFirst()
                .orElse("0");
    }

    private static String column(Column column, long most, double x, double width) {
        double height = most == 0 ? 0 : Math.max(column.value == 0 ? 0 : 1, (double) column.value * HEIGHT / most);
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s: %s</title></rect>",
                x + 1,
                TOP + HEIGHT - height,
                Math.max(1, width - 2),
                height,
                Html.escape(column.label),
                Html.escape(column.told));
    }

    private static String text(int x, int y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, Html.escape(text));
    }
}
