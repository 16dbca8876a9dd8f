package org.claimclock.register;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.claimclock.claim.event.SourceLine;
import org.springframework.jdbc.core.JdbcTemplate;

/** Knows the files that rows name by their ids, so that not each row has to repeat their names. */
final class FileNames {
    private final JdbcTemplate jdbc;
    private final ConcurrentHashMap<Long, Named> known = new ConcurrentHashMap<>();

    FileNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asOf the night that read it */
    record Named(String name, LocalDate asOf) {
        SourceLine line(long line) {
            return new SourceLine(name, line);
        }
    }

    /** @throws RegisterException if there is no such file */
    Named of(long fileId) {
        Named named = known.get(fileId);
        return named == null ? known.computeIfAbsent(fileId, this::fetch) : named;
    }

    private Named fetch(long fileId) {
        List<Named> found = jdbc.query(
                "select file_name, as_of from input_files where file_id = ?",
                (row, number) -> new Named(row.getString(1), row.getObject(2, LocalDate.class)),
                fileId);
        if (found.isEmpty()) {
            throw new RegisterException("the book has rows of a file " + fileId + " that it does not know."
                    + " Maybe it was changed by hand.");
        }
        return found.get(0);
    }

    /** The ids of the files that a night took up. */
    List<Long> ofNight(LocalDate asOf) {
        return jdbc.queryForList("select file_id from input_files where as_of = ? order by file_id", Long.class, asOf);
    }
}
