package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code orphans}: events that wait for their claim to be created. */
public final class Orphans {
    private static final int BATCH = 1_000;
    private static final String SELECT =
            "select o.feed, o.event_id, o.claim_id, o.held_since, o.expired, e.file_id, e.line"
                    + " from orphans o join events e on e.feed = o.feed and e.event_id = o.event_id ";
    private static final Comparator<Orphan> BY_LINE = Comparator.comparing(
                    (Orphan orphan) -> orphan.source().file())
            .thenComparing(orphan -> orphan.source().line());

    private final JdbcTemplate jdbc;
    private final FileNames files;

    Orphans(JdbcTemplate jdbc, FileNames files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * Events that this run brought for these claims, other than those held already.
     *
     * @param claimIds claims that nobody knows
     */
    public List<Orphan> arrived(LocalDate asOf, Collection<String> claimIds) {
        Set<EventKey> held = new HashSet<>();
        ofClaims(claimIds).forEach(orphan -> held.add(orphan.key()));
        return new Events(jdbc, files)
                .ofClaims(claimIds, asOf).stream()
                        .filter(event -> !held.contains(event.key()))
                        .map(event -> new Orphan(
                                event.key(),
                                event.recorded().claimId(),
                                asOf,
                                false,
                                event.recorded().source()))
                        .sorted(BY_LINE)
                        .toList();
    }

    public void hold(Collection<Orphan> orphans) {
        new NewRows(jdbc, "orphans", "feed, event_id, claim_id, held_since, expired")
                .add(
                        orphans,
                        (row, orphan) -> row.text(orphan.key().feed().name())
                                .text(orphan.key().id())
                                .text(orphan.claimId())
                                .date(orphan.heldSince())
                                .flag(false));
    }

    /** Those of these claims held since before this day that have not been given up. */
    public List<Orphan> heldSinceBefore(LocalDate day, Collection<String> claimIds) {
        return ofClaims(claimIds).stream()
                .filter(orphan -> !orphan.expired() && orphan.heldSince().isBefore(day))
                .sorted(BY_LINE)
                .toList();
    }

    /**
     * Claims that events have waited for since before this day, that have still not come, and that have not been given
     * up.
     *
     * @param most how many at most; none when there are no more
     */
    public List<String> waitedForSinceBefore(LocalDate day, int most) {
        return jdbc
                .queryForList(
                        "select o.claim_id from orphans o where o.expired = false and o.held_since < ? and not exists"
                                + " (select 1 from events c where c.feed = 'CLAIMS' and c.event_id = o.claim_id) limit "
                                + most,
                        String.class,
                        day)
                .stream()
                .distinct()
                .toList();
    }

    /** Remembers that these were given up. */
    public void expire(Collection<Orphan> orphans) {
        forEachKey("update orphans set expired = true where feed = ? and event_id = ?", orphans);
    }

    /** What waits for these claims. */
    public List<Orphan> ofClaims(Collection<String> claimIds) {
        List<Orphan> orphans = new ArrayList<>();
        new Keys(jdbc)
                .forEach(SELECT + "where o.claim_id in (%s)", List.of(), claimIds, row -> orphans.add(orphan(row)));
        return orphans;
    }

    /** Their claim has come: they wait no longer. */
    public void release(Collection<Orphan> orphans) {
        forEachKey("delete from orphans where feed = ? and event_id = ?", orphans);
    }

    private void forEachKey(String sql, Collection<Orphan> orphans) {
        jdbc.batchUpdate(sql, orphans, BATCH, (row, orphan) -> {
            row.setString(1, orphan.key().feed().name());
            row.setString(2, orphan.key().id());
        });
    }

    private Orphan orphan(ResultSet row) throws SQLException {
        return new Orphan(
                new EventKey(Feed.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                files.of(row.getLong(6)).line(row.getLong(7)));
    }
}
