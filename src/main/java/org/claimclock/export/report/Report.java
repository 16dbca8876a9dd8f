package org.claimclock.export.report;

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
        parts.put("charts", charts());
        parts.put("refused_files", refusedFiles());
        parts.put("exceptions", exceptions());
        parts.put("feeds", feeds());
        parts.put("inputs", inputs());
        return Template.beside(Report.class, FILE).fill(parts).getBytes(StandardCharsets.UTF_8);
    }

    private String tiles() {
        Map<String, Long> tiles = new LinkedHashMap<>();
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
                + new BarChart("Notices", totals.notices()).svg()
                + new BarChart("Escalations by clock", totals.escalations()).svg();
    }

    private String refusedFiles() {
        List<List<String>> rows = totals.notTaken().stream()
                .map(file -> List.of(file.name(), file.state().name(), file.code(), file.message()))
                .toList();
        return new HtmlTable(List.of("file", "state", "code", "message"), rows, "Every file was taken.").html();
    }

    private String exceptions() {
        List<List<String>> rows =
                totals.firstRefusals().stream().map(this::exception).toList();
        String table = new HtmlTable(
                        List.of("where", "event", "claim", "code", "message"),
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
        return new HtmlTable(List.of("feed", "read", "applied", "duplicate", "held", "refused", "rejected"), rows, "")
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
                        List.of("file", "state", "bytes", "records", "read", "rejected", "header", "blank"),
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
