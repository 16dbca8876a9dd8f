package org.claimclock.export.report;

import static org.claimclock.export.report.HtmlTable.id;
import static org.claimclock.export.report.HtmlTable.number;
import static org.claimclock.export.report.HtmlTable.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claimclock.claim.walk.Said.Refusal;
import org.claimclock.export.pack.Controls;
import org.claimclock.export.pack.Controls.FeedCounts;
import org.claimclock.export.pack.Controls.Input;

/**
 * {@code report.html}: totals, charts, refused files and exceptions of a night. It bears no run id and no time, so that a repeated night gives the
 * same page, and no name or address.
 *
 * @param message of an exception's code
 */
public record Report(Controls controls, ReportTotals totals, UnaryOperator<String> message) {

    public static final String FILE = "report.html";

    /** The page, in UTF-8. */
    public byte[] page() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("as_of", Html.escape(controls.asOf()));
        parts.put("sequence", Html.number(controls.sequence()));
        parts.put("profile", Html.escape(controls.profile()));
        parts.put("rules", Html.escape(controls.rulesVersion()));
        parts.put("tiles", tiles());
        parts.put("remarks", remarks());
        parts.put("charts", charts());
        parts.put("refused_files", refusedFiles());
        parts.put("exceptions", exceptions());
        parts.put("feeds", feeds());
        parts.put("inputs", inputs());
        return Template.beside(Report.class, FILE).fill(parts).getBytes(StandardCharsets.UTF_8);
    }

    private String tiles() {
        Map<String, Long> tiles = new LinkedHashMap<>();
        tiles.put("files read", files("READ"));
        tiles.put("files refused", files("REFUSED"));
        tiles.put("lines added", controls.adds());
        tiles.put("lines taken back", controls.retracts());
        tiles.put("claims changed", ReportTotals.sum(totals.statuses()));
        tiles.put("notices", ReportTotals.sum(totals.notices()));
        tiles.put("escalations", ReportTotals.sum(totals.escalations()));
        tiles.put("exceptions", ReportTotals.sum(totals.refusals()));
        tiles.put("faults in rows", ReportTotals.sum(totals.rejected()));
        StringBuilder html = new StringBuilder();
        tiles.forEach((name, value) -> html.append("<div class=\"tile\"><b>")
                .append(Html.number(value))
                .append("</b><span>")
                .append(Html.escape(name))
                .append("</span></div>\n"));
        return html.toString();
    }

    private long files(String state) {
        return controls.inputs().stream()
                .filter(input -> input.state().equals(state))
                .count();
    }

    private String remarks() {
        StringBuilder html = new StringBuilder();
        for (String remark : totals.remarks()) {
            html.append("<p><b>Unusual:</b> ").append(Html.escape(remark)).append("</p>\n");
        }
        return html.toString();
    }

    private String charts() {
        Map<String, Long> lines = new LinkedHashMap<>();
        lines.put("ADD", controls.adds());
        lines.put("RETRACT", controls.retracts());
        Map<String, Long> read = new LinkedHashMap<>();
        controls.feeds().forEach((feed, counts) -> read.put(feed, counts.read()));
        return new BarChart("Changed claims by status", totals.statuses()).svg()
                + new BarChart("Lines for finance", lines).svg()
                + new BarChart("Events read by feed", read).svg()
                + new BarChart("Exceptions by code", totals.refusals()).svg()
                + new BarChart("Faults in rows by code", totals.rejected()).svg()
                + new BarChart("Notices", named(totals.notices())).svg()
                + new BarChart("Escalations (E1) by clock", totals.escalations()).svg();
    }

    /** Notices under names that need no glossary. */
    private static Map<String, Long> named(Map<String, Long> notices) {
        Map<String, Long> named = new LinkedHashMap<>();
        notices.forEach((name, count) -> named.put(
                switch (name) {
                    case "N1" -> "N1 approval";
                    case "N2" -> "N2 rejection";
                    case "N3" -> "N3 result of a dispute";
                    case "N4" -> "N4 request for information";
                    default -> name;
                },
                count));
        return named;
    }

    private String refusedFiles() {
        List<List<String>> rows = totals.notTaken().stream()
                .map(file -> List.of(file.name(), file.state().name(), file.code(), file.message()))
                .toList();
        return new HtmlTable(
                        List.of(text("file"), id("state"), id("code"), text("message")), rows, "Every file was taken.")
                .html();
    }

    private String exceptions() {
        List<List<String>> rows =
                totals.firstRefusals().stream().map(this::exception).toList();
        String table = new HtmlTable(
                        List.of(text("where"), id("event"), id("claim"), id("code"), text("message")),
                        rows,
                        "The rules refused and held nothing.")
                .html();
        long more = ReportTotals.sum(totals.refusals()) - rows.size();
        return more == 0 ? table : table + "<p>" + Html.number(more) + " more are in exceptions.csv.</p>\n";
    }

    private List<String> exception(Refusal refusal) {
        String where = refusal.source().file().isEmpty() ? "" : refusal.source().toString();
        return List.of(where, refusal.eventId(), refusal.claimId(), refusal.code(), message.apply(refusal.code()));
    }

    private String feeds() {
        List<List<String>> rows = controls.feeds().entrySet().stream()
                .map(feed -> feed(feed.getKey(), feed.getValue()))
                .toList();
        return new HtmlTable(
                        List.of(
                                text("feed"),
                                number("read"),
                                number("applied"),
                                number("duplicate"),
                                number("held"),
                                number("refused"),
                                number("rejected")),
                        rows,
                        "")
                .html();
    }

    private static List<String> feed(String name, FeedCounts counts) {
        return List.of(
                name,
                Html.number(counts.read()),
                Html.number(counts.applied()),
                Html.number(counts.duplicate()),
                Html.number(counts.held()),
                Html.number(counts.refused()),
                Html.number(counts.rejected()));
    }

    private String inputs() {
        List<List<String>> rows = controls.inputs().stream().map(Report::input).toList();
        return new HtmlTable(
                        List.of(
                                text("file"),
                                id("state"),
                                number("bytes"),
                                number("records"),
                                number("read"),
                                number("rejected"),
                                number("header"),
                                number("blank")),
                        rows,
                        "There was no input.")
                .html();
    }

    private static List<String> input(Input input) {
        return List.of(
                input.file(),
                input.state(),
                Html.number(input.bytes()),
                Html.number(input.physicalRecords()),
                Html.number(input.read()),
                Html.number(input.rejected()),
                Html.number(input.header()),
                Html.number(input.blank()));
    }
}
