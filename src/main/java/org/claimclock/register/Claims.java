package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.claimclock.claim.Claim;
import org.claimclock.register.shape.ClaimShape;
import org.claimclock.register.shape.MemoryShape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code claims}: where each claim stands. A walk writes each claim once. */
public final class Claims {
    private static final int BATCH = 1_000;
    private static final int PAGE = 1_000;
    private static final String SELECT =
            "select claim_id, customer, due, walked_to_second, walked_to_nano, walked_in, state,"
                    + " memory, published, published_in, named_lines from claims ";
    private static final String COLUMNS =
            "partner_id, status, reason, due, walked_to_second, walked_to_nano, walked_in,"
                    + " state, memory, published, published_in, named_lines, customer, claim_id";
    private static final String UPDATE = "update claims set partner_id = ?, status = ?, reason = ?, due = ?,"
            + " walked_to_second = ?, walked_to_nano = ?, walked_in = ?, state = ?, memory = ?, published = ?,"
            + " published_in = ?, named_lines = ? where customer = ? and claim_id = ?";

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RegisterException if not each of them became a row */
    public void insert(Collection<StoredClaim> claims) {
        requireAll(claims.size(), new NewRows(jdbc, "claims", COLUMNS).add(claims, Claims::write));
    }

    /** @throws RegisterException if not each of them had a row */
    public void update(Collection<StoredClaim> claims) {
        long rows = 0;
        for (int[] batch : jdbc.batchUpdate(
                UPDATE, claims, BATCH, (statement, claim) -> write(new BoundCells(statement), claim))) {
            rows += Arrays.stream(batch)
                    .filter(count -> count == 1 || count == Statement.SUCCESS_NO_INFO)
                    .count();
        }
        requireAll(claims.size(), rows);
    }

    private static void requireAll(long claims, long rows) {
        if (rows != claims) {
            throw new RegisterException("of " + claims + " claims only " + rows
                    + " were written. Nothing of this batch is kept. Maybe another program changes the book.");
        }
    }

    private static void write(Cells row, StoredClaim claim) throws SQLException {
        Claim state = claim.state();
        StatusRow published = claim.published();
        Instant walkedTo = claim.walkedTo();
        row.text(state == null ? "" : state.getPartnerId())
                .text(state == null ? "" : state.getStatus().name())
                .text(state == null ? "" : state.getReason())
                .date(claim.due())
                .number(walkedTo.getEpochSecond())
                .number(walkedTo.getNano())
                .date(claim.walkedIn())
                .text(state == null ? null : ClaimShape.pack(state))
                .text(MemoryShape.pack(claim.memory()))
                .text(published == null ? null : published.pack())
                .date(claim.publishedIn())
                .text(String.join(" ", claim.namedLines()))
                .number(claim.customer())
                .text(claim.claimId());
    }

    public Optional<StoredClaim> find(String claimId) {
        return jdbc
                .query(
                        SELECT + "where customer = (select customer from events where event_id = ? and feed = 'CLAIMS')"
                                + " and claim_id = ?",
                        (row, number) -> claim(row),
                        claimId,
                        claimId)
                .stream()
                .findFirst();
    }

    /** Ids of claims before and after this one in the order of ids, for whoever mistyped it. */
    public List<String> near(String claimId, int each) {
        List<String> near = new ArrayList<>(jdbc.queryForList(
                "select event_id from events where event_id > ? and feed = 'CLAIMS' order by event_id limit " + each,
                String.class,
                claimId));
        near.addAll(jdbc.queryForList(
                "select event_id from events where event_id < ? and feed = 'CLAIMS' order by event_id desc limit "
                        + each,
                String.class,
                claimId));
        return near;
    }

    /** The next customers that have claims, in the order of their numbers. */
    public List<Long> customersAfter(long number, int most) {
        return jdbc.queryForList(
                "select distinct customer from claims where customer > ? order by customer limit " + most,
                Long.class,
                number);
    }

    /** How many there are, those that were refused included. */
    public long count() {
        Long count = jdbc.queryForObject("select count(*) from claims", Long.class);
        return count == null ? 0 : count;
    }

    /** All claims of these customers, in no order. */
    public List<StoredClaim> ofCustomers(Collection<Long> customers) {
        return ofCustomers(customers, claimId -> true);
    }

    /** Those claims of these customers that are wanted, in no order. Reading a state costs more than finding its row. */
    public List<StoredClaim> ofCustomers(Collection<Long> customers, Predicate<String> wanted) {
        List<StoredClaim> claims = new ArrayList<>();
        new Keys(jdbc).forEach(SELECT + "where customer in (%s)", List.of(), customers, row -> {
            if (wanted.test(row.getString("claim_id"))) {
                claims.add(claim(row));
            }
        });
        return claims;
    }

    /** Who of these customers' claims may meet whom, in no order. */
    public List<Acquaintance> acquaintances(Collection<Long> customers) {
        List<Acquaintance> claims = new ArrayList<>();
        new Keys(jdbc)
                .forEach(
                        "select customer, claim_id, walked_in, named_lines from claims where customer in (%s)",
                        List.of(),
                        customers,
                        row -> claims.add(new Acquaintance(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                words(row.getString(4)))));
        return claims;
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }

    /** The rows of the status file that this run changed, sorted by claim. */
    public void published(LocalDate asOf, Consumer<StatusRow> each) {
        String last = "";
        List<StatusRow> page;
        do {
            page = jdbc.query(
                    "select published from claims where published_in = ? and claim_id > ?"
                            + " order by published_in, claim_id limit " + PAGE,
                    (row, number) -> StatusRow.unpack(row.getString(1)),
                    asOf,
                    last);
            page.forEach(each);
            last = page.isEmpty() ? last : page.get(page.size() - 1).claimId();
        } while (page.size() == PAGE);
    }

    /** The next claims whose last row in the status file is of this run, in the order of their ids. */
    public List<PublishedClaim> publishedAfter(LocalDate asOf, String claimId, int most) {
        return jdbc.query(
                "select published, customer, partner_id, state from claims where published_in = ? and claim_id > ?"
                        + " order by published_in, claim_id limit " + most,
                (row, number) -> {
                    @Nullable String state = row.getString(4);
                    boolean closed = state != null && ClaimShape.unpack(state).isClosed();
                    return new PublishedClaim(
                            StatusRow.unpack(row.getString(1)), row.getLong(2), row.getString(3), closed);
                },
                asOf,
                claimId);
    }

    private static StoredClaim claim(ResultSet row) throws SQLException {
        @Nullable String state = row.getString("state");
        @Nullable String published = row.getString("published");
        return new StoredClaim(
                row.getString("claim_id"),
                row.getLong("customer"),
                state == null ? null : ClaimShape.unpack(state),
                MemoryShape.unpack(row.getString("memory")),
                row.getObject("due", LocalDate.class),
                Instant.ofEpochSecond(row.getLong("walked_to_second"), row.getInt("walked_to_nano")),
                row.getObject("walked_in", LocalDate.class),
                published == null ? null : StatusRow.unpack(published),
                row.getObject("published_in", LocalDate.class),
                words(row.getString("named_lines")));
    }
}
