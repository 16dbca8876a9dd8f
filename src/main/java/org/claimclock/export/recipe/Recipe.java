package org.claimclock.export.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.export.table.EligibleClaims;
import org.claimclock.export.table.EscalationsFile;
import org.claimclock.export.table.ExceptionsFile;
import org.claimclock.export.table.NoticesFile;
import org.claimclock.export.table.RejectedRowsFile;
import org.claimclock.export.table.StatusFile;

/** A script that loads nights with one tool: ids stay text, days become dates, and an empty cell becomes "no value". */
public enum Recipe {
    DUCKDB("load-duckdb.sql", DuckDb.HEAD, Standing.SQL),
    PANDAS("load_pandas.py", Pandas.HEAD, Pandas.FOOT),
    POSTGRESQL("load-postgresql.sql", PostgreSql.HEAD, "commit;\n\n" + Standing.SQL);

    private final String file;
    private final String head;
    private final String foot;

    Recipe(String file, String head, String foot) {
        this.file = file;
        this.head = head;
        this.foot = foot;
    }

    /** The name under which the script is written. */
    public String file() {
        return file;
    }

    /** The script for every table of a night, the finance file first. */
    public String text() {
        return text(Stream.of(
                        new EligibleClaims(LocalDate.EPOCH, ""),
                        new NoticesFile(notice -> ""),
                        new EscalationsFile(LocalDate.EPOCH),
                        new ExceptionsFile(code -> ""),
                        new RejectedRowsFile(),
                        new StatusFile())
                .map(LoadedTable::of)
                .toList());
    }

    /** The script for the finance file alone. */
    public String financeText() {
        return text(List.of(LoadedTable.of(new EligibleClaims(LocalDate.EPOCH, ""))));
    }

    private String text(List<LoadedTable> tables) {
        return head + "\n" + tables.stream().map(this::load).collect(Collectors.joining("\n")) + "\n" + foot;
    }

    private String load(LoadedTable table) {
        return switch (this) {
            case DUCKDB -> DuckDb.load(table);
            case PANDAS -> Pandas.load(table);
            case POSTGRESQL -> PostgreSql.load(table);
        };
    }
}
