package org.claimclock.export.recipe;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimclock.export.table.Column;
import org.claimclock.export.table.OutputTable;

/**
 * What a recipe needs to know of a table.
 *
 * @param file {@code eligible-claims.csv}
 * @param key the columns that no two rows share; may be empty
 */
record LoadedTable(String file, List<Column> columns, List<String> key) {

    static LoadedTable of(OutputTable<?> table) {
        return new LoadedTable(table.file(), table.columns(), table.key());
    }

    /** {@code eligible_claims}, a name that needs no quotes anywhere. */
    String name() {
        return file.substring(0, file.lastIndexOf('.')).replace('-', '_');
    }

    /** One line for each column, with a comma after all but the last. */
    String each(Function<Column, String> line) {
        return columns.stream().map(line).collect(Collectors.joining(",\n", "", "\n"));
    }
}
