package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What happens to rows on their way: each kind leaves a row that no reader could take for a right one. */
enum Damage {
    INCH_MARK_AT_THE_END_OF_A_CELL {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "Hose 5\"");
        }
    },
    QUOTE_INSIDE_A_CELL {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "Hose 5\" red");
        }
    },
    QUOTE_BEFORE_A_CELL {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "\"Hose");
        }
    },
    CLOSING_QUOTE_LOST {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "\"Hose, long");
        }
    },
    OPENING_QUOTE_LOST {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "Hose red\"");
        }
    },
    INNER_QUOTE_NOT_DOUBLED {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "\"a \"nice\" one\"");
        }
    },
    BACKSLASH_BEFORE_QUOTE {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "\"a \\\"nice\\\" one\"");
        }
    },
    LONE_QUOTE {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "\"");
        }
    },
    SPACE_BEFORE_QUOTE {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, " \"a, b\"");
        }
    },
    CELL_MISSING {
        @Override
        String apply(List<String> cells, Random random) {
            return quoted(cells.subList(0, 1 + random.nextInt(cells.size() - 1)));
        }
    },
    CELL_TOO_MANY {
        @Override
        String apply(List<String> cells, Random random) {
            return quoted(cells) + ",more";
        }
    },
    COMMA_AT_THE_END {
        @Override
        String apply(List<String> cells, Random random) {
            return quoted(cells) + ",";
        }
    },
    COMMA_NOT_QUOTED {
        @Override
        String apply(List<String> cells, Random random) {
            return with(cells, random, "Hose,red");
        }
    },
    SEMICOLONS {
        @Override
        String apply(List<String> cells, Random random) {
            return cells.stream().map(cell -> "7").collect(Collectors.joining(";"));
        }
    },
    TWO_ROWS_IN_ONE {
        @Override
        String apply(List<String> cells, Random random) {
            return quoted(cells) + quoted(cells);
        }
    },
    CUT_WITHIN_QUOTES {
        @Override
        String apply(List<String> cells, Random random) {
            String whole = with(cells, random, "\"Hose, red and lo");
            return whole.substring(0, whole.indexOf("red and lo") + random.nextInt(10));
        }
    },
    LINE_END_INSIDE_A_CELL {
        @Override
        String apply(List<String> cells, Random random) {
            // In the first or last cell the halves could be a right row.
            List<String> plain = new ArrayList<>(cells.stream().map(cell -> "7").toList());
            plain.set(1, "Hose\nred");
            return String.join(",", plain);
        }
    };

    abstract String apply(List<String> cells, Random random);

    /** The row with one of its cells, but not the first, replaced as it is. */
    private static String with(List<String> cells, Random random, String raw) {
        int place = 1 + random.nextInt(cells.size() - 1);
        return quoted(cells.subList(0, place)) + "," + raw
                + (place + 1 < cells.size() ? "," + quoted(cells.subList(place + 1, cells.size())) : "");
    }

    /** As RFC 4180 has it, written here once more so that the product's writer is not its own judge. */
    static String quoted(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining(","));
    }
}
