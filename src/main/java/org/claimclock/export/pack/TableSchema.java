package org.claimclock.export.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimclock.export.table.Column;
import org.claimclock.export.table.OutputTable;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, in the words of the Data Package standard: these columns in this order. {@code fieldsMatch} is left at its default, which
 * says so, because the standard and its published JSON schema differ on how to write it.
 *
 * @param missingValues an empty cell means that there is no value
 */
record TableSchema(
        @JsonProperty("$schema") String profile,
        List<Field> fields,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> primaryKey,
        List<String> missingValues) {

    static TableSchema of(OutputTable<?> table) {
        List<Field> fields = table.columns().stream().map(Field::of).toList();
        return new TableSchema(
                "https://datapackage.org/profiles/2.0/tableschema.json", fields, table.key(), List.of(""));
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Field(
            String name,
            String type,
            String description,
            List<String> trueValues,
            List<String> falseValues,
            @Nullable Constraints constraints) {

        static Field of(Column column) {
            boolean yesNo = column.type() == Column.Type.YES_NO;
            return new Field(
                    column.name(),
                    typeOf(column.type()),
                    column.description(),
                    yesNo ? List.of("Y") : List.of(),
                    yesNo ? List.of("N") : List.of(),
                    column.required() ? new Constraints(true) : null);
        }

        private static String typeOf(Column.Type type) {
            return switch (type) {
                case TEXT -> "string";
                case INTEGER -> "integer";
                case DATE -> "date";
                case YES_NO -> "boolean";
            };
        }
    }

    record Constraints(boolean required) {}
}
