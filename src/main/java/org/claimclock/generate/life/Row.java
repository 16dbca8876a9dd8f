package org.claimclock.generate.life;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of an input file.
 *
 * @param delivered the day, as an epoch day, on whose night the row comes in
 * @param cells one for each column of the sheet
 */
public record Row(Sheet sheet, long delivered, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public String cell(String column) {
        return cells.get(sheet.columns().indexOf(column));
    }

    public Row with(String column, String value) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(sheet.columns().indexOf(column), value);
        return new Row(sheet, delivered, changed);
    }
}
