package org.claimclock.export.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.table.Column;
import org.dhatim.fastexcel.Worksheet;

/** One sheet: a bold header that stays in view, then typed rows. */
final class Sheet {

    private final Worksheet sheet;
    private final List<Column> columns;
    private int rows;

    private Sheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    static Sheet begin(Worksheet worksheet, List<Column> columns) {
        for (int at = 0; at < columns.size(); at++) {
            worksheet.inlineString(0, at, columns.get(at).name());
            worksheet.style(0, at).bold().set();
            worksheet.width(at, widthOf(columns.get(at)));
        }
        worksheet.freezePane(0, 1);
        return new Sheet(worksheet, columns);
    }

    /** Wide enough for a GUID where one may stand. */
    private static int widthOf(Column column) {
        boolean wide = column.name().endsWith("_id") || column.type() == Column.Type.TEXT;
        return wide ? 38 : 18;
    }

    int rows() {
        return rows;
    }

    void append(List<String> cells) {
        rows++;
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                put(at, columns.get(at).type(), cells.get(at));
            }
        }
    }

    private void put(int at, Column.Type type, String cell) {
        switch (type) {
            case DATE -> {
                sheet.value(rows, at, LocalDate.parse(cell));
                sheet.style(rows, at).format("yyyy-mm-dd").set();
            }
            case INTEGER -> sheet.value(rows, at, Long.parseLong(cell));
            case TEXT, YES_NO -> {
                sheet.inlineString(rows, at, cell);
                sheet.style(rows, at).format("@").set();
            }
        }
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
