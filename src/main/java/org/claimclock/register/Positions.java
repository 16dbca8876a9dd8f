package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimclock.register.shape.ClaimShape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tables {@code claims} and {@code lines} side by side, a page at a time. */
public final class Positions {
    private static final int PAGE = 1_000;

    /** Reading a state costs more than all the rest, and only an approved claim can be sent. */
    private static final String COLUMNS = "c.claim_id, case when c.status = 'APPROVED' then c.state end as approved";

    private final JdbcTemplate jdbc;

    Positions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Standing(String claimId, @Nullable String approved) {}

    /** The claims that this run walked, by customer: what it costs follows the agenda and not the book. */
    public void walkedIn(LocalDate asOf, Consumer<Position> each) {
        Agenda agenda = new Agenda(jdbc);
        Map<Long, List<String>> page = agenda.after(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            List<Standing> claims = new ArrayList<>();
            new Keys(jdbc)
                    .forEach(
                            "select " + COLUMNS + " from claims c where c.walked_in = ? and c.customer in (%s)",
                            List.of(asOf),
                            page.keySet(),
                            row -> claims.add(standing(row)));
            tell(claims, each);
            page = agenda.after(List.copyOf(page.keySet()).get(page.size() - 1), PAGE);
        }
    }

    /** Every claim of the book in the order of the ids, then lines of claims that the book does not know. */
    public void all(Consumer<Position> each) {
        String last = "";
        List<Standing> page;
        do {
            page = jdbc.query(
                    "select " + COLUMNS
                            + " from events e join claims c on c.customer = e.customer and c.claim_id = e.event_id"
                            + " where e.event_id > ? and e.feed = 'CLAIMS' order by e.event_id limit " + PAGE,
                    (row, number) -> standing(row),
                    last);
            tell(page, each);
            last = page.isEmpty() ? last : page.get(page.size() - 1).claimId();
        } while (page.size() == PAGE);
        tell(strangers(), each);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getString("claim_id"), row.getString("approved"));
    }

    private List<Standing> strangers() {
        return jdbc.query(
                "select distinct l.claim_id from lines l where not exists"
                        + " (select 1 from events e where e.event_id = l.claim_id and e.feed = 'CLAIMS') order by l.claim_id",
                (row, number) -> new Standing(row.getString(1), null));
    }

    private void tell(Collection<Standing> claims, Consumer<Position> each) {
        if (claims.isEmpty()) {
            return;
        }
        var lines =
                new Lines(jdbc).changes(claims.stream().map(Standing::claimId).toList());
        for (Standing claim : claims) {
            String state = claim.approved();
            each.accept(new Position(
                    claim.claimId(),
                    state == null ? null : ClaimShape.unpack(state),
                    List.copyOf(lines.getOrDefault(claim.claimId(), List.of()))));
        }
    }
}
