package org.claimclock.register.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimclock.register.NightRecord;
import org.claimclock.register.PublishedClaim;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the directory up to date: night by night, in small steps, each in a transaction of its own and each where the last one had ended. */
public final class DirectoryKeeping {
    private static final String MARK = "taken";

    private final JdbcTemplate jdbc;
    private final Register register;

    public DirectoryKeeping(JdbcTemplate jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    private record Mark(LocalDate asOf, String claimId) {
        static final Mark NONE = new Mark(LocalDate.of(1, 1, 1), "");
    }

    /**
     * Takes in the next claims.
     *
     * @param most how many
     * @return whether there is more
     */
    public boolean step(int most) {
        return register.transacted(() -> {
            Mark mark = mark();
            List<PublishedClaim> page = register.claims().publishedAfter(mark.asOf, mark.claimId, most);
            keep(page);
            if (page.size() == most) {
                put(new Mark(mark.asOf, page.get(page.size() - 1).row().claimId()));
                return true;
            }
            if (!page.isEmpty()) {
                put(new Mark(mark.asOf, page.get(page.size() - 1).row().claimId()));
            }
            Optional<NightRecord> next = register.nights().findDoneAfter(mark.asOf);
            next.ifPresent(night -> {
                put(new Mark(night.asOf(), ""));
                forgetClosed(night.asOf());
            });
            return next.isPresent();
        });
    }

    private Mark mark() {
        return jdbc
                .query(
                        "select as_of, claim_id from claim_index_mark",
                        (row, number) -> new Mark(row.getObject(1, LocalDate.class), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(Mark.NONE);
    }

    private void put(Mark mark) {
        if (jdbc.update(
                        "update claim_index_mark set as_of = ?, claim_id = ? where mark = ?",
                        mark.asOf,
                        mark.claimId,
                        MARK)
                == 0) {
            jdbc.update(
                    "insert into claim_index_mark (as_of, claim_id, mark) values (?,?,?)",
                    mark.asOf,
                    mark.claimId,
                    MARK);
        }
    }

    private void keep(List<PublishedClaim> page) {
        Map<List<String>, Long> changes = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (PublishedClaim claim : page) {
            takeOut(claim.row().claimId(), changes);
            if (!claim.closed()) {
                Entry entry = Entry.of(claim);
                count(entry, 1, changes);
                rows.add(new Object[] {
                    entry.claimId(),
                    entry.customer(),
                    entry.partnerId(),
                    entry.status(),
                    entry.reason(),
                    entry.clock(),
                    entry.deadline(),
                    entry.since()
                });
            }
        }
        jdbc.batchUpdate("insert into claim_index (" + Entry.COLUMNS + ") values (?,?,?,?,?,?,?,?)", rows);
        changes.forEach(this::add);
    }

    private void takeOut(String claimId, Map<List<String>, Long> changes) {
        jdbc.query(
                        "select " + Entry.COLUMNS + " from claim_index where claim_id = ?",
                        (row, number) -> Entry.read(row),
                        claimId)
                .forEach(entry -> {
                    count(entry, -1, changes);
                    jdbc.update("delete from claim_index where claim_id = ?", claimId);
                });
    }

    private static void count(Entry entry, long more, Map<List<String>, Long> changes) {
        changes.merge(List.of(Tally.STATUS, entry.status(), entry.reason()), more, Long::sum);
        if (entry.deadline() != null) {
            changes.merge(List.of(Tally.CLOCK, entry.deadline().toString(), entry.clock()), more, Long::sum);
        }
    }

    private void add(List<String> key, Long more) {
        if (more == 0) {
            return;
        }
        int rows = jdbc.update(
                "update claim_counts set claims = claims + ? where kind = ? and name = ? and detail = ?",
                more,
                key.get(0),
                key.get(1),
                key.get(2));
        if (rows == 0) {
            jdbc.update(
                    "insert into claim_counts (kind, name, detail, claims) values (?,?,?,?)",
                    key.get(0),
                    key.get(1),
                    key.get(2),
                    more);
        }
    }

    /**
     * A draft that was cancelled is in no status file again: of the last night its agenda says which may have been, of an earlier one the history of
     * the drafts.
     */
    private void forgetClosed(LocalDate asOf) {
        boolean onAgenda = register.agenda().findNight().filter(asOf::equals).isPresent();
        List<String> drafts = onAgenda
                ? jdbc.queryForList(
                        "select i.claim_id from agenda a join claim_index i on i.claim_id = a.claim_id where i.status = 'EDITING'",
                        String.class)
                : jdbc.queryForList(
                        "select i.claim_id from claim_index i join history h on h.claim_id = i.claim_id and h.as_of = ?"
                                + " where i.status = 'EDITING'",
                        String.class,
                        asOf);
        Map<List<String>, Long> changes = new HashMap<>();
        drafts.forEach(claimId -> register.claims()
                .find(claimId)
                .map(StoredClaim::state)
                .filter(state -> state.isClosed())
                .ifPresent(closed -> takeOut(claimId, changes)));
        changes.forEach(this::add);
    }
}
