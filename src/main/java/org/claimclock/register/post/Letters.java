package org.claimclock.register.post;

import static org.claimclock.register.Columns.certain;
import static org.claimclock.register.Columns.instant;
import static org.claimclock.register.Columns.shortened;
import static org.claimclock.register.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.Fate;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Target;
import org.claimclock.register.post.Letter.Text;
import org.claimclock.register.post.Letter.Times;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code letters}: what goes out, once, and what became of it. */
public final class Letters {
    private static final String SELECT =
            "select letter_id, letter_key, channel, kind, as_of, claim_id, party, address, message_id, subject, body, state,"
                    + " attempts, not_before, useful_until, written_at, changed_at, sent_at, answer from letters ";

    private final JdbcTemplate jdbc;

    Letters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a letter that goes out later.
     *
     * @return false if there is one with its key, which stays as it is
     */
    public boolean add(Letter letter) {
        Long known = jdbc.queryForObject(
                "select count(*) from letters where letter_key = ?",
                Long.class,
                letter.target().key());
        if (known != null && known > 0) {
            return false;
        }
        Times times = letter.fate().times();
        jdbc.update(
                "insert into letters (letter_key, channel, kind, as_of, claim_id, party, address, message_id, subject, body,"
                        + " state, attempts, not_before, useful_until, written_at, changed_at, sent_at, answer)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                letter.target().key(),
                letter.target().channel().name(),
                letter.about().kind(),
                letter.about().asOf(),
                letter.about().claimId(),
                letter.about().party(),
                letter.target().address(),
                letter.text().messageId(),
                letter.text().subject(),
                letter.text().body(),
                letter.state().name(),
                letter.fate().attempts(),
                time(times.notBefore()),
                time(times.usefulUntil()),
                time(times.writtenAt()),
                time(times.changedAt()),
                time(times.sentAt()),
                shortened(letter.fate().answer()));
        return true;
    }

    /**
     * Keeps what became of a letter.
     *
     * @param from the state it was in
     * @return false if it is in another one by now, and nothing was kept
     */
    public boolean change(State from, Letter letter) {
        Times times = letter.fate().times();
        int rows = jdbc.update(
                "update letters set address = ?, state = ?, attempts = ?, not_before = ?, useful_until = ?, written_at = ?,"
                        + " changed_at = ?, sent_at = ?, answer = ? where letter_id = ? and state = ?",
                letter.target().address(),
                letter.state().name(),
                letter.fate().attempts(),
                time(times.notBefore()),
                time(times.usefulUntil()),
                time(times.writtenAt()),
                time(times.changedAt()),
                time(times.sentAt()),
                shortened(letter.fate().answer()),
                letter.number(),
                from.name());
        return rows == 1;
    }

    /** Those that may be tried now, in the order in which they were written. */
    public List<Letter> due(Channel channel, Instant now, int most) {
        return jdbc.query(
                SELECT + "where state = 'WAITING' and not_before <= ? and channel = ? order by letter_id limit " + most,
                (row, number) -> letter(row),
                time(now),
                channel.name());
    }

    /** Those that wait and would come too late, or that were written before a time. */
    public List<Letter> overdue(Instant now, Instant writtenBefore, int most) {
        return jdbc.query(
                SELECT + "where state = 'WAITING' and (useful_until <= ? or written_at < ?) order by letter_id limit "
                        + most,
                (row, number) -> letter(row),
                time(now),
                time(writtenBefore));
    }

    /** In the order in which they were written, from after this number on. */
    public List<Letter> in(State state, long after, int most) {
        return jdbc.query(
                SELECT + "where state = ? and letter_id > ? order by letter_id limit " + most,
                (row, number) -> letter(row),
                state.name(),
                after);
    }

    /** Of a night, in the order in which they were written, from after this number on. */
    public List<Letter> ofNight(LocalDate asOf, long after, int most) {
        return jdbc.query(
                SELECT + "where as_of = ? and letter_id > ? order by letter_id limit " + most,
                (row, number) -> letter(row),
                asOf,
                after);
    }

    /** Of a claim, in the order in which they were written. */
    public List<Letter> ofClaim(String claimId) {
        return jdbc.query(SELECT + "where claim_id = ? order by letter_id", (row, number) -> letter(row), claimId);
    }

    public Optional<Letter> find(long number) {
        return jdbc.query(SELECT + "where letter_id = ?", (row, index) -> letter(row), number).stream()
                .findFirst();
    }

    /** How many there are of each state; none of a state that is not named. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.query("select state, count(*) from letters group by state", row -> {
            counts.put(State.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** How many there are of each state but {@link State#SENT}, which are few beside those. */
    public Map<Channel, Map<State, Long>> countsOfUnsent() {
        Map<Channel, Map<State, Long>> counts = new EnumMap<>(Channel.class);
        String states = EnumSet.complementOf(EnumSet.of(State.SENT)).stream()
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(","));
        jdbc.query(
                "select channel, state, count(*) from letters where state in (" + states + ") group by channel, state",
                row -> {
                    counts.computeIfAbsent(Channel.valueOf(row.getString(1)), channel -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString(2)), row.getLong(3));
                });
        return counts;
    }

    /**
     * Counts those that were written after a number.
     *
     * @param to takes how many there are of a channel
     * @return the highest number, or the one that was given
     */
    public long countAfter(long number, ObjLongConsumer<Channel> to) {
        long[] highest = {number};
        jdbc.query(
                "select channel, count(*), max(letter_id) from letters where letter_id > ? group by channel",
                row -> {
                    to.accept(Channel.valueOf(row.getString(1)), row.getLong(2));
                    highest[0] = Math.max(highest[0], row.getLong(3));
                },
                number);
        return highest[0];
    }

    /** How many notices of a night, letters on alerts left out, are in each state. */
    public Map<State, Long> noticeCounts(LocalDate asOf) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.query(
                "select state, count(*) from letters where as_of = ? and kind <> 'ALERT' group by state",
                row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                },
                asOf);
        return counts;
    }

    /** Nights with notices that will stay undelivered until somebody has looked at them. */
    public List<LocalDate> nightsForAPerson() {
        return jdbc.queryForList(
                "select distinct as_of from letters where state in ('UNSURE', 'REFUSED', 'EXPIRED', 'GIVEN_UP')"
                        + " and kind <> 'ALERT' order by as_of",
                LocalDate.class);
    }

    /** Nights with notices that still wait and were written before this time. */
    public List<LocalDate> nightsThatWait(Instant writtenBefore) {
        return jdbc.queryForList(
                "select distinct as_of from letters where state = 'WAITING' and written_at < ? and kind <> 'ALERT'"
                        + " order by as_of",
                LocalDate.class,
                time(writtenBefore));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Times times = new Times(
                certain(row, "written_at"),
                certain(row, "changed_at"),
                certain(row, "not_before"),
                instant(row, "useful_until"),
                instant(row, "sent_at"));
        return new Letter(
                row.getLong("letter_id"),
                new About(
                        row.getString("kind"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("claim_id"),
                        row.getString("party")),
                new Target(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("letter_key"),
                        row.getString("address")),
                new Text(row.getString("message_id"), row.getString("subject"), row.getString("body")),
                new Fate(
                        State.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("answer"), times));
    }
}
