package org.claimclock.export.recipe;

import java.util.stream.Collectors;
import org.claimclock.export.table.Column;

/** One night into PostgreSQL, whole or not at all; a night that is loaded already is refused by the key of its lines. */
final class PostgreSql {

    static final String HEAD = """
            -- One night into PostgreSQL 15 or later. In its folder: psql -v ON_ERROR_STOP=1 -f load-postgresql.sql
            begin;
            set local client_min_messages = warning;
            """;

    private PostgreSql() {}

    static String load(LoadedTable table) {
        return """
                create table if not exists %s (
                %s);
                \\copy %s from '%s' with (format csv, header match, null '', encoding 'UTF8')
                """.formatted(table.name(), columns(table), table.name(), table.file());
    }

    private static String columns(LoadedTable table) {
        String columns = table.each(PostgreSql::column);
        String key = table.key().stream().map(PostgreSql::quoted).collect(Collectors.joining(", "));
        boolean once = table.key().contains("line_id");
        return once ? columns.stripTrailing() + ",\n  primary key (" + key + ")\n" : columns;
    }

    /** Some of our columns have names that SQL keeps for itself. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String column(Column column) {
        return "  " + quoted(column.name()) + " " + type(column.type()) + (column.required() ? " not null" : "");
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case DATE -> "date";
            case YES_NO -> "boolean";
        };
    }
}
