package org.claimclock.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of one file stand. Columns that this file leaves out stand at {@link #ABSENT}. */
final class CsvHeader {

    private static final int ABSENT = -1;

    private final String file;
    private final List<String> names;
    private final CsvColumns columns;
    private final Map<String, Integer> places = new HashMap<>();

    CsvHeader(String file, List<String> names, CsvColumns columns) {
        this.file = file;
        this.names = List.copyOf(names);
        this.columns = columns;
        columns.all().forEach(name -> places.put(name, ABSENT));
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    String file() {
        return file;
    }

    int size() {
        return names.size();
    }

    /** The name of the column that a cell stands in; empty beyond the last. */
    String name(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** Whether a cell there may go on over several lines. */
    boolean holdsTexts(int index) {
        return index < names.size() && columns.holdsTexts(names.get(index));
    }

    /** Whether a line is the header once more. */
    boolean isAgain(String[] cells) {
        if (cells.length != names.size()) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].strip().equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    int indexOf(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(
                    "column %s is not declared for %s: %s".formatted(column, file, places.keySet()));
        }
        return place;
    }
}
