package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.register.shape.EventShape;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code events}: facts as they were read. Nothing in it is ever changed. */
public final class Events {
    private static final int PAGE = 10_000;
    private static final int PORTION = 20_000;
    private static final String COLUMNS =
            "feed, event_id, claim_id, customer, at_second, at_nano, seq, file_id, line, content, payload";
    private static final String SELECT =
            "select feed, event_id, claim_id, at_second, at_nano, seq, file_id, line, payload from events ";

    private final JdbcTemplate jdbc;
    private final Keys keys;
    private final FileNames files;

    Events(JdbcTemplate jdbc, FileNames files) {
        this.jdbc = jdbc;
        this.files = files;
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
            String before = contents.putIfAbsent(arrival.event().key(), arrival.content());
            if (before == null) {
                fresh.add(arrival);
                verdicts.add(Verdict.NEW);
            } else {
                verdicts.add(before.equals(arrival.content()) ? Verdict.DUPLICATE : Verdict.CONFLICT);
            }
        }
        Map<String, Long> customers = new CustomerNumbers(jdbc)
                .of(fresh.stream().filter(Events::isClaimRow).toList());
        new NewRows(jdbc, "events", COLUMNS)
                .add(
                        fresh,
                        (row, arrival) -> write(
                                row,
                                arrival,
                                isClaimRow(arrival) ? customers.getOrDefault(arrival.tenantId(), 0L) : 0L));
        return verdicts;
    }

    private Map<EventKey, String> known(List<Arrival> chunk) {
        Map<Feed, TreeSet<String>> ids = new EnumMap<>(Feed.class);
        for (Arrival arrival : chunk) {
            EventKey key = arrival.event().key();
            ids.computeIfAbsent(key.feed(), feed -> new TreeSet<>()).add(key.id());
        }
        Map<EventKey, String> contents = new HashMap<>();
        ids.forEach((feed, some) -> keys.forEach(
                "select event_id, content from events where feed = ? and event_id in (%s)",
                List.of(feed.name()),
                some,
                row -> contents.put(new EventKey(feed, row.getString(1)), row.getString(2))));
        return contents;
    }

    private static boolean isClaimRow(Arrival arrival) {
        return arrival.event().key().feed() == Feed.CLAIMS;
    }

    private static void write(Cells row, Arrival arrival, long customer) throws SQLException {
        Recorded recorded = arrival.event().recorded();
        Instant at = recorded.at();
        row.text(recorded.key().feed().name())
                .text(recorded.key().id())
                .text(recorded.claimId())
                .number(customer)
                .number(at.getEpochSecond())
                .number(at.getNano())
                .number(recorded.seq())
                .number(arrival.fileId())
                .number(recorded.source().line())
                .text(arrival.content())
                .text(EventShape.pack(arrival.event()));
    }

    /** How many events this run brought into the book. */
    public long received(LocalDate asOf) {
        return receivedByFeed(asOf).values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Feed, Long> receivedByFeed(LocalDate asOf) {
        Map<Feed, Long> received = new EnumMap<>(Feed.class);
        for (long fileId : files.ofNight(asOf)) {
            jdbc.query(
                    "select feed, count(*) from events where file_id = ? group by feed",
                    row -> {
                        received.merge(Feed.valueOf(row.getString(1)), row.getLong(2), Long::sum);
                    },
                    fileId);
        }
        return received;
    }

    /**
     * The claims that the events of this run name, some of them perhaps in more than one portion.
     *
     * @param each is given so many of them at a time, sorted, that they fit into memory; with the number of its customer where a
     *     row of this portion created the claim, else with 0
     * @return how many events there are
     */
    public Map<Feed, Long> claimsNamed(LocalDate asOf, Consumer<SortedMap<String, Long>> each) {
        Map<Feed, Long> events = new EnumMap<>(Feed.class);
        SortedMap<String, Long> portion = new TreeMap<>();
        for (long fileId : files.ofNight(asOf)) {
            List<Row> page = rows(fileId, -1);
            while (!page.isEmpty()) {
                for (Row event : page) {
                    portion.merge(event.claimId, event.customer, Math::max);
                    events.merge(event.feed, 1L, Long::sum);
                }
                if (portion.size() > PORTION) {
                    each.accept(portion);
                    portion = new TreeMap<>();
                }
                page = rows(fileId, page.get(page.size() - 1).line);
            }
        }
        each.accept(portion);
        return events;
    }

    private List<Row> rows(long fileId, long afterLine) {
        return jdbc.query(
                "select line, claim_id, customer, feed from events where file_id = ? and line > ? order by file_id, line limit "
                        + PAGE,
                (row, number) ->
                        new Row(row.getLong(1), row.getString(2), row.getLong(3), Feed.valueOf(row.getString(4))),
                fileId,
                afterLine);
    }

    private record Row(long line, String claimId, long customer, Feed feed) {}

    /** Whose an event is, and the as-of of the run that read it. */
    public record Named(String claimId, LocalDate received) {}

    public Optional<ClaimEvent> find(EventKey key) {
        return jdbc
                .query(
                        SELECT + "where feed = ? and event_id = ?",
                        (row, number) -> event(row, files.of(row.getLong(7))),
                        key.feed().name(),
                        key.id())
                .stream()
                .findFirst();
    }

    /** All events of these claims, in no order. */
    public List<ClaimEvent> ofClaims(Collection<String> claimIds) {
        List<ClaimEvent> events = new ArrayList<>();
        keys.forEach(
                SELECT + "where claim_id in (%s)",
                List.of(),
                claimIds,
                row -> events.add(event(row, files.of(row.getLong(7)))));
        return events;
    }

    /** The events of these claims that this run brought, in no order. */
    public List<ClaimEvent> ofClaims(Collection<String> claimIds, LocalDate received) {
        List<ClaimEvent> events = new ArrayList<>();
        List<Long> tonight = files.ofNight(received);
        if (tonight.isEmpty()) {
            return events;
        }
        // The sum keeps the database from looking through all that the run brought: by claim is always the shorter way.
        keys.forEach(SELECT + "where file_id + 0 >= ? and claim_id in (%s)", List.of(tonight.get(0)), claimIds, row -> {
            FileNames.Named file = files.of(row.getLong(7));
            if (received.equals(file.asOf())) {
                events.add(event(row, file));
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

    /** The claim of each of these events that is in the book, and the night that read it. */
    public Map<String, Named> named(Feed feed, Collection<String> eventIds) {
        Map<String, Named> named = new HashMap<>();
        keys.forEach(
                "select event_id, claim_id, file_id from events where feed = ? and event_id in (%s)",
                List.of(feed.name()),
                eventIds,
                row -> named.put(
                        row.getString(1),
                        new Named(row.getString(2), files.of(row.getLong(3)).asOf())));
        return named;
    }

    private static ClaimEvent event(ResultSet row, FileNames.Named file) throws SQLException {
        Recorded recorded = new Recorded(
                new EventKey(Feed.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4), row.getInt(5)),
                row.getInt(6),
                file.line(row.getLong(8)),
                file.asOf());
        return EventShape.unpack(recorded, row.getString(9));
    }
}
