package org.claimclock.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.claimclock.claim.walk.Said;
import org.claimclock.register.shape.SaidShape;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code announcements}: what a run has to tell people. Each kind is read in an order of its own that does not
 * depend on who wrote when.
 */
public final class Announcements {
    private static final int PAGE = 1_000;
    private static final int FEW = 10;

    /** A row as it is stored. */
    private record Stored(String kind, String sortKey, String payload) {}

    /** Tells rows apart that say the same: where a row stands among those that its part adds at a time. */
    private record Placed(int place, Stored row) {}

    private final JdbcTemplate jdbc;

    Announcements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param part what tells it, such as {@link InputFile#part} */
    public void add(LocalDate asOf, String part, Collection<? extends Said> said) {
        insert(asOf, part, said.stream().map(Announcements::stored).toList());
    }

    public void addRejected(LocalDate asOf, String part, Collection<RejectedRow> rows) {
        insert(asOf, part, rows.stream().map(Announcements::stored).toList());
    }

    private void insert(LocalDate asOf, String part, List<Stored> rows) {
        List<Placed> placed = new ArrayList<>(rows.size());
        rows.forEach(row -> placed.add(new Placed(placed.size(), row)));
        new NewRows(jdbc, "announcements", "as_of, part, kind, sort_key, payload, place")
                .add(
                        placed,
                        (row, each) -> row.date(asOf)
                                .text(part)
                                .text(each.row.kind)
                                .text(each.row.sortKey)
                                .text(each.row.payload)
                                .number(each.place));
    }

    /** Takes out what this part told in this run. */
    public void forget(LocalDate asOf, String part) {
        jdbc.update("delete from announcements where as_of = ? and part = ?", asOf, part);
    }

    /** Sorted by claim, notice, party. */
    public void notices(LocalDate asOf, Consumer<Said.Notice> each) {
        forEach(asOf, "NOTICE", payload -> each.accept(SaidShape.notice(payload)));
    }

    /** Sorted by claim, clock, last day. */
    public void escalations(LocalDate asOf, Consumer<Said.Escalation> each) {
        forEach(asOf, "ESCALATION", payload -> each.accept(SaidShape.escalation(payload)));
    }

    /** Sorted by file, line, claim, event, code. */
    public void refusals(LocalDate asOf, Consumer<Said.Refusal> each) {
        forEach(asOf, "REFUSAL", payload -> each.accept(SaidShape.refusal(payload)));
    }

    /** Sorted by file, line, column, code. */
    public void rejected(LocalDate asOf, Consumer<RejectedRow> each) {
        forEach(asOf, "REJECTED", payload -> each.accept(RejectedRow.unpack(payload)));
    }

    /** The next refusals, in the order of {@link #refusals}. */
    public Leaf<Said.Refusal> refusalsAfter(LocalDate asOf, String key, int most) {
        return leaf(asOf, "REFUSAL", key, most).as(SaidShape::refusal);
    }

    /** The next rows that could not be read, in the order of {@link #rejected}. */
    public Leaf<RejectedRow> rejectedAfter(LocalDate asOf, String key, int most) {
        return leaf(asOf, "REJECTED", key, most).as(RejectedRow::unpack);
    }

    /** The next escalations, in the order of {@link #escalations}. */
    public Leaf<Said.Escalation> escalationsAfter(LocalDate asOf, String key, int most) {
        return leaf(asOf, "ESCALATION", key, most).as(SaidShape::escalation);
    }

    /** The next notices, in the order of {@link #notices}. */
    public Leaf<Said.Notice> noticesAfter(LocalDate asOf, String key, int most) {
        return leaf(asOf, "NOTICE", key, most).as(SaidShape::notice);
    }

    /** What a night said of one claim, in the order of {@link #notices}. */
    public List<Said.Notice> noticesOf(LocalDate asOf, String claimId) {
        return noticesAfter(asOf, key(claimId), FEW).rows().stream()
                .filter(notice -> notice.to().claimId().equals(claimId))
                .toList();
    }

    private Leaf<String> leaf(LocalDate asOf, String kind, String key, int most) {
        List<String> keys = keysAfter(asOf, kind, key, most);
        String end = keys.isEmpty() ? key : keys.get(keys.size() - 1);
        return new Leaf<>(payloads(asOf, kind, key, end), keys.size() == most ? end : "");
    }

    /** Page by page, so that a night of any size needs little memory. Rows with one sort key come on one page. */
    private void forEach(LocalDate asOf, String kind, Consumer<String> each) {
        String last = "";
        boolean more = true;
        while (more) {
            List<String> page = keysAfter(asOf, kind, last, PAGE);
            if (!page.isEmpty()) {
                String end = page.get(page.size() - 1);
                payloads(asOf, kind, last, end).forEach(each);
                last = end;
            }
            more = page.size() == PAGE;
        }
    }

    private List<String> keysAfter(LocalDate asOf, String kind, String last, int most) {
        return jdbc.queryForList(
                "select sort_key from announcements where as_of = ? and kind = ? and sort_key > ?"
                        + " order by as_of, kind, sort_key limit " + most,
                String.class,
                asOf,
                kind,
                last);
    }

    private List<String> payloads(LocalDate asOf, String kind, String after, String end) {
        List<String> payloads = new ArrayList<>();
        jdbc.query(
                "select payload from announcements where as_of = ? and kind = ? and sort_key > ? and sort_key <= ?"
                        + " order by sort_key, payload",
                row -> {
                    payloads.add(row.getString(1));
                },
                asOf,
                kind,
                after,
                end);
        return payloads;
    }

    private static Stored stored(Said said) {
        String text = SaidShape.pack(said);
        if (said instanceof Said.Notice notice) {
            return new Stored(
                    "NOTICE",
                    key(notice.to().claimId(), notice.name(), notice.to().party()),
                    text);
        }
        if (said instanceof Said.Escalation escalation) {
            String lastDay = escalation.lastDay().toString();
            return new Stored("ESCALATION", key(escalation.claimId(), escalation.clock(), lastDay), text);
        }
        Said.Refusal refusal = (Said.Refusal) said;
        String at = key(refusal.source().file(), padded(refusal.source().line()));
        return new Stored("REFUSAL", key(at, refusal.claimId(), refusal.eventId(), refusal.code()), text);
    }

    private static Stored stored(RejectedRow row) {
        return new Stored("REJECTED", key(row.file(), padded(row.line()), row.column(), row.code()), row.pack());
    }

    /**
     * The separator sorts before everything that can stand in a part. A database that pads texts with spaces to compare
     * them would sort a key that begins with the separator before the empty text, where the reading starts.
     */
    private static String key(String... parts) {
        return "@" + String.join("\t", parts);
    }

    private static String padded(long line) {
        return "%012d".formatted(line);
    }
}
