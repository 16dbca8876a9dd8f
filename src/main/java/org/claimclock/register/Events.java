package org.claimclock.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code events}: facts as they were read. Nothing in it is ever changed. */
public final class Events {
    private static final int BATCH = 1_000;
    private static final String INSERT =
            "insert into events (feed, event_id, claim_id, tenant_id, at_second, at_nano, seq, file_id,"
                    + " file_name, line, received, content_sha256, payload) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String SELECT =
            "select feed, event_id, claim_id, at_second, at_nano, seq, file_name, line, received, payload from events ";

    private final JdbcTemplate jdbc;
    private final Keys keys;

    Events(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keys = new Keys(jdbc);
    }

    /**
     * Records the new ones among these events. Belongs into a transaction, and to one thread at a time: which of two
     * events came first decides which one stands.
     *
     * @return what each event was found to be, in the order of {@code chunk}
     */
    public List<Verdict> record(List<Arrival> chunk) {
        Map<EventKey, String> contents = known(chunk);
        List<Verdict> verdicts = new ArrayList<>(chunk.size());
        List<Arrival> fresh = new ArrayList<>(chunk.size());
        for (Arrival arrival : chunk) {
            String before = contents.putIfAbsent(arrival.event().key(), arrival.contentSha256());
            if (before == null) {
                fresh.add(arrival);
                verdicts.add(Verdict.NEW);
            } else {
                verdicts.add(before.equals(arrival.contentSha256()) ? Verdict.DUPLICATE : Verdict.CONFLICT);
            }
        }
        jdbc.batchUpdate(INSERT, fresh, BATCH, Events::bind);
        return verdicts;
    }

    private Map<EventKey, String> known(List<Arrival> chunk) {
        Map<EventKey, String> contents = new HashMap<>();
        for (Feed feed : Feed.values()) {
            List<String> ids = chunk.stream()
                    .map(arrival -> arrival.event().key())
                    .filter(key -> key.feed() == feed)
                    .map(EventKey::id)
                    .distinct()
                    .toList();
            keys.forEach(
                    "select event_id, content_sha256 from events where feed = ? and event_id in (%s)",
                    List.of(feed.name()),
                    ids,
                    row -> contents.put(new EventKey(feed, row.getString(1)), row.getString(2)));
        }
        return contents;
    }

    private static void bind(PreparedStatement row, Arrival arrival) throws SQLException {
        Recorded recorded = arrival.event().recorded();
        Instant at = recorded.at();
        row.setString(1, recorded.key().feed().name());
        row.setString(2, recorded.key().id());
        row.setString(3, recorded.claimId());
        row.setString(4, arrival.tenantId());
        row.setLong(5, at.getEpochSecond());
        row.setInt(6, at.getNano());
        row.setInt(7, recorded.seq());
        row.setLong(8, arrival.fileId());
        row.setString(9, recorded.source().file());
        row.setLong(10, recorded.source().line());
        row.setObject(11, recorded.received());
        row.setString(12, arrival.contentSha256());
        row.setString(13, Json.write(EventBody.of(arrival.event())));
    }

    /** Takes out what came from this file: it was refused whole, or a crash left it half-read. */
    public void forget(long fileId) {
        jdbc.update(
                "delete from events where received = (select as_of from input_files where file_id = ?) and file_id = ?",
                fileId,
                fileId);
    }

    /** How many events this run brought into the book. */
    public long received(LocalDate asOf) {
        Long count = jdbc.queryForObject("select count(*) from events where received = ?", Long.class, asOf);
        return count == null ? 0 : count;
    }

    public Optional<ClaimEvent> find(EventKey key) {
        return jdbc
                .query(
                        SELECT + "where feed = ? and event_id = ?",
                        (row, number) -> event(row),
                        key.feed().name(),
                        key.id())
                .stream()
                .findFirst();
    }

    /** All events of these claims, in no order. */
    public List<ClaimEvent> ofClaims(Collection<String> claimIds) {
        List<ClaimEvent> events = new ArrayList<>();
        keys.forEach(SELECT + "where claim_id in (%s)", List.of(), claimIds, row -> events.add(event(row)));
        return events;
    }

    /** The events of these claims that this run brought, in no order. */
    public List<ClaimEvent> ofClaims(Collection<String> claimIds, LocalDate received) {
        List<ClaimEvent> events = new ArrayList<>();
        // By claim alone: the database must not choose to look through all that the run brought.
        keys.forEach(SELECT + "where claim_id in (%s)", List.of(), claimIds, row -> {
            if (received.equals(row.getObject(9, LocalDate.class))) {
                events.add(event(row));
            }
        });
        return events;
    }

    /** The claim of each of these events that is in the book. */
    public Map<String, String> claimIds(Feed feed, Collection<String> eventIds) {
        Map<String, String> claimIds = new HashMap<>();
        keys.forEach(
                "select event_id, claim_id from events where feed = ? and event_id in (%s)",
                List.of(feed.name()), eventIds, row -> claimIds.put(row.getString(1), row.getString(2)));
        return claimIds;
    }

    private static ClaimEvent event(ResultSet row) throws SQLException {
        Recorded recorded = new Recorded(
                new EventKey(Feed.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4), row.getInt(5)),
                row.getInt(6),
                new SourceLine(row.getString(7), row.getLong(8)),
                row.getObject(9, LocalDate.class));
        return EventBody.read(recorded, row.getString(10));
    }
}
