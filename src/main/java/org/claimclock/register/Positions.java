package org.claimclock.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimclock.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tables {@code claims} and {@code lines} side by side, a page at a time. */
public final class Positions {
    private static final int PAGE = 1_000;

    /** Reading a state costs more than all the rest, and only an approved claim can be sent. */
    private static final String COLUMNS = "claim_id, case when status = 'APPROVED' then state end as approved";

    private final JdbcTemplate jdbc;

    Positions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Standing(String claimId, @Nullable String approved) {}

    /** The claims that this run walked, by customer: what it costs follows the agenda and not the book. */
    public void walkedIn(LocalDate asOf, Consumer<Position> each) {
        Agenda agenda = new Agenda(jdbc);
        Map<String, List<String>> page = agenda.after("", PAGE);
        while (!page.isEmpty()) {
            List<Standing> claims = new ArrayList<>();
            new Keys(jdbc)
                    .forEach(
                            "select " + COLUMNS + " from claims where walked_in = ? and tenant_id in (%s)",
                            List.of(asOf),
                            page.keySet(),
                            row -> claims.add(new Standing(row.getString("claim_id"), row.getString("approved"))));
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
                    "select " + COLUMNS + " from claims where claim_id > ? order by claim_id limit " + PAGE,
                    (row, number) -> new Standing(row.getString("claim_id"), row.getString("approved")),
                    last);
            tell(page, each);
            last = page.isEmpty() ? last : page.get(page.size() - 1).claimId();
        } while (page.size() == PAGE);
        tell(strangers(), each);
    }

    private List<Standing> strangers() {
        return jdbc.query(
                "select distinct l.claim_id from lines l where not exists"
                        + " (select 1 from claims c where c.claim_id = l.claim_id) order by l.claim_id",
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
                    state == null ? null : Json.read(state, Claim.class),
                    List.copyOf(lines.getOrDefault(claim.claimId(), List.of()))));
        }
    }
}
