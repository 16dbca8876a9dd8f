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
    DUCKDB("load-duckdb.sql") {
        @Override
        String head() {
            return DuckDb.HEAD;
        }

        @Override
        String load(LoadedTable table) {
            return DuckDb.load(table);
        }

        @Override
        String foot() {
            return Standing.SQL;
        }
    },
    PANDAS("load_pandas.py") {
        @Override
        String head() {
            return Pandas.HEAD;
        }

        @Override
        String load(LoadedTable table) {
            return Pandas.load(table);
        }

        @Override
        String foot() {
            return Pandas.FOOT;
        }
    },
    POSTGRESQL("load-postgresql.sql") {
        @Override
        String head() {
            return PostgreSql.HEAD;
        }

        @Override
        String load(LoadedTable table) {
            return PostgreSql.load(table);
        }

        @Override
        String foot() {
            return "commit;\n\n" + Standing.SQL;
        }
    };

    private final String file;

    Recipe(String file) {
        this.file = file;
    }

    abstract String head();

    abstract String load(LoadedTable table);

    abstract String foot();

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
        return head() + "\n" + tables.stream().map(this::load).collect(Collectors.joining("\n")) + "\n" + foot();
    }
}
