package org.claimclock.intake.feed;

import java.util.Random;

/** What happens to rows on their way, in editors, spreadsheets and exports. Each leaves a row that must not be read as a right one. */
enum FeedFault {
    OPEN_QUOTE((line, random) -> line.raw(line.anyColumn(random), "\"Hose, red")),
    QUOTE_BEFORE_A_TEXT((line, random) -> line.raw(line.textColumn(), "\"Hose red")),
    CLOSING_QUOTE_LOST((line, random) -> line.raw(line.textColumn(), "\"I said \"\"no\"\", and meant it")),
    OPENING_QUOTE_LOST((line, random) -> line.raw(line.textColumn(), "I said no, and meant it\"")),
    QUOTE_BEHIND_A_TEXT((line, random) -> line.raw(line.textColumn(), "Hose 5\"")),
    QUOTE_INSIDE_A_CELL((line, random) -> line.raw(line.anyColumn(random), "Hose 5\" red")),
    INNER_QUOTE_NOT_DOUBLED((line, random) -> line.raw(line.textColumn(), "\"a \"nice\" one\"")),
    BACKSLASH_BEFORE_QUOTE((line, random) -> line.raw(line.textColumn(), "\"a \\\"nice\\\" one\"")),
    LONE_QUOTE((line, random) -> line.raw(line.anyColumn(random), "\"")),
    SPACE_BEFORE_QUOTE((line, random) -> line.raw(line.textColumn(), " \"a, b\"")),
    SPACE_BEHIND_QUOTE((line, random) -> line.raw(line.textColumn(), "\"a, b\" ")),
    OPENING_QUOTE_OF_LINES_LOST((line, random) -> line.raw(line.textColumn(), "Dear all,\nit leaks.\nThanks\"")),
    CLOSING_QUOTE_OF_LINES_LOST((line, random) -> line.raw(line.textColumn(), "\"Dear all,\nit leaks.\nThanks")),
    CELLS_MISSING(
            (line, random) -> line.without(1 + random.nextInt(line.columns().size() - 2))),
    CELL_TOO_MANY((line, random) -> line.text() + ",more"),
    COMMA_AT_THE_END((line, random) -> line.text() + ","),
    COMMA_NOT_QUOTED((line, random) -> line.raw(line.textColumn(), "Hose,red")),
    LINE_END_NOT_QUOTED((line, random) -> line.raw(line.codeColumn(), "one\ntwo")),
    SEMICOLONS((line, random) -> String.join(";", line.values())),
    TABS((line, random) -> String.join("\t", line.values())),
    LINE_END_LOST((line, random) -> line.text() + line.text()),
    ZERO((line, random) -> line.with(line.textColumn(), "a\0b")),
    HEADER_AGAIN((line, random) -> String.join(",", line.columns())),
    NOTHING_BUT_COMMAS((line, random) -> ",".repeat(line.columns().size() - 1)),
    GARBAGE((line, random) -> "<<<<<<< HEAD"),
    BYTE_ORDER_MARK_INSIDE((line, random) -> line.with("claim_id", "\uFEFFC-1")),
    ID_ROUNDED((line, random) -> line.with("claim_id", "1.23E+19")),
    EVENT_ID_ROUNDED(
            (line, random) -> line.with(line.columns().contains("event_id") ? "event_id" : "claim_id", "9.8765E+14")),
    TIME_AS_NUMBER((line, random) -> line.with(line.timeColumn(), "44927")),
    TIME_AS_NUMBER_WITH_HOURS((line, random) -> line.with(line.timeColumn(), "44927.6666")),
    TIME_OF_THE_COUNTRY((line, random) -> line.with(line.timeColumn(), "3/1/2021 16:00")),
    TIME_WITHOUT_OFFSET((line, random) -> line.with(line.timeColumn(), "2021-03-01T16:00")),
    NO_SUCH_DAY((line, random) -> line.with(line.timeColumn(), "2021-02-30")),
    COLUMN_TOO_NARROW((line, random) -> line.with(line.timeColumn(), "########")),
    FORMULA_ERROR((line, random) -> line.with("claim_id", "#N/A")),
    CODE_UNKNOWN((line, random) -> line.with(line.codeColumn(), "PERHAPS")),
    CODE_EMPTY((line, random) -> line.with(line.codeColumn(), " ")),
    ID_EMPTY((line, random) -> line.with("claim_id", "")),
    TEXT_TOO_LONG((line, random) -> line.with(line.textColumn(), "x".repeat(4_001))),
    CELL_HUGE((line, random) -> line.with(line.textColumn(), "x".repeat(100_001)));

    /** How a row is spoiled. */
    interface Spoiling {
        String apply(FeedLine line, Random random);
    }

    @SuppressWarnings("ImmutableEnumChecker")
    private final Spoiling spoiling;

    FeedFault(Spoiling spoiling) {
        this.spoiling = spoiling;
    }

    String apply(FeedLine line, Random random) {
        return spoiling.apply(line, random);
    }
}
