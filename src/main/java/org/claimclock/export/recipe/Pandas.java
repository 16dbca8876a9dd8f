package org.claimclock.export.recipe;

import org.claimclock.export.table.Column;

/** Every night of an outbox into data frames. */
final class Pandas {

    static final String HEAD = """
            # All nights into pandas. In the outbox: python3 -i load_pandas.py
            from pathlib import Path

            import pandas as pd


            def load(name, types):
                kinds = {column: kind for column, kind in types.items() if kind != "date"}
                dates = [column for column, kind in types.items() if kind == "date"]
                kinds.update({column: "string" for column in dates})
                nights = [
                    pd.read_csv(path, dtype=kinds, keep_default_na=False, na_values=[""],
                                true_values=["Y"], false_values=["N"], encoding="utf-8")
                    for path in sorted(Path(".").glob("*/" + name))
                ]
                frame = pd.concat(nights, ignore_index=True)
                for column in dates:
                    frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d")
                return frame

            """;

    static final String FOOT = """
            taken_back = eligible_claims["supersedes_line_id"].dropna()
            eligible_now = eligible_claims[
                (eligible_claims["action"] == "ADD") & ~eligible_claims["line_id"].isin(taken_back)
            ]
            """;

    private Pandas() {}

    static String load(LoadedTable table) {
        return """
                %s = load("%s", {
                %s})
                """.formatted(table.name(), table.file(), table.each(Pandas::column));
    }

    private static String column(Column column) {
        return "    \"" + column.name() + "\": \"" + type(column.type()) + "\"";
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "Int64";
            case DATE -> "date";
            case YES_NO -> "boolean";
        };
    }
}
