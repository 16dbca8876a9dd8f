package org.claimclock.export.recipe;

import org.claimclock.export.table.Column;

/** Every night of an outbox into a DuckDB database. */
final class DuckDb {

    static final String HEAD = """
            -- All nights into DuckDB. In the outbox: duckdb claims.duckdb < load-duckdb.sql
            """;

    private DuckDb() {}

    static String load(LoadedTable table) {
        return """
                create or replace table %s as
                select * from read_csv('*/%s',
                  auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
                  columns = {
                %s  });
                """.formatted(table.name(), table.file(), table.each(DuckDb::column));
    }

    private static String column(Column column) {
        return "    '" + column.name() + "': '" + type(column.type()) + "'";
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DATE -> "DATE";
            case YES_NO -> "BOOLEAN";
        };
    }
}
