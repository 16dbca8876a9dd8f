package org.claimclock.metrics;

/** All that there are numbers of, under the names that those who watch know. They stay. {@code src/docs/operations.md} tells each. */
public enum Subject {
    ROWS("rows", Kind.COUNTER, "Rows that came in, by feed and what became of them, in all nights."),
    LINES("lines", Kind.COUNTER, "Lines that went out to finance, by action, in all nights."),
    EXCEPTIONS("exceptions", Kind.COUNTER, "Rows that the rules refused or hold, by code, in all nights."),
    FAULTS("faults", Kind.COUNTER, "Rows that could not be read, by code, in all nights."),
    NIGHTS("nights_done", Kind.COUNTER, "Nights that were published."),
    NIGHT_ROWS("night_rows", Kind.GAUGE, "Rows that came in in the last night that is done."),
    NIGHT_LINES("night_lines", Kind.GAUGE, "Lines that went out to finance in the last night that is done."),
    NIGHT_EXCEPTIONS(
            "night_exceptions", Kind.GAUGE, "Rows that the rules refused or hold in the last night that is done."),
    NIGHT_FAULTS("night_faults", Kind.GAUGE, "Rows that could not be read in the last night that is done."),
    NIGHT_FILES("night_files", Kind.GAUGE, "Input files of the last night that is done, by state."),
    NIGHT_DURATION("night_duration_seconds", Kind.GAUGE, "How long the last night that is done took."),
    NIGHT_STAGE(
            "night_stage_duration_seconds", Kind.GAUGE, "How long each stage of it took, in all attempts together."),
    LAST_SUCCESS("last_success_timestamp_seconds", Kind.GAUGE, "When the last night was done."),
    LAST_AS_OF("last_as_of_timestamp_seconds", Kind.GAUGE, "The date of that night, as its midnight in UTC."),
    LAG("lag_days", Kind.GAUGE, "How many days that night lies before one that would begin now: 0 when all is done."),
    WAITING("nights_open", Kind.GAUGE, "Planned nights that are not over, by state."),
    OVERDUE("night_overdue", Kind.GAUGE, "1 while a night is overdue or the schedule does not look any more, else 0."),
    ALERTS("alerts_open", Kind.GAUGE, "Alerts that nobody has dealt with, by kind."),
    LETTERS("letters", Kind.GAUGE, "Letters, by mail or to the webhook, by what became of them."),
    CLAIMS("claims", Kind.GAUGE, "Claims by status and reason, as of the last night that was taken in.");

    /** Whether it only ever grows. */
    enum Kind {
        COUNTER,
        GAUGE
    }

    private final String key;
    private final Kind kind;
    private final String help;

    Subject(String key, Kind kind, String help) {
        this.key = key;
        this.kind = kind;
        this.help = help;
    }

    Kind kind() {
        return kind;
    }

    String help() {
        return help;
    }

    /** As Micrometer wants it: without the ending of a counter. */
    String bare() {
        return "claimclock_" + key;
    }

    /** As it is read, such as {@code claimclock_rows_total}. */
    public String shown() {
        return kind == Kind.COUNTER ? bare() + "_total" : bare();
    }
}
