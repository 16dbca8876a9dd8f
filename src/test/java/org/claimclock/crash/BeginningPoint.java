package org.claimclock.crash;

/** Where the very first run of a data folder is, while its book gets its tables. Each change of a table is for good at once. */
enum BeginningPoint implements Place {
    NO_TABLE_YET(Side.BEFORE, "org.claimclock.register.Migrations", "bringUpToDate", 1),
    FIRST_TABLE_MADE(Side.BEFORE, Flyway.SCRIPTS, Flyway.STATEMENT, 2),
    SOME_TABLES_MADE(Side.BEFORE, Flyway.SCRIPTS, Flyway.STATEMENT, 20),
    LATER_SCRIPT_BEGUN(Side.BEFORE, Flyway.SCRIPTS, Flyway.STATEMENT, 60),
    ALL_TABLES_MADE(Side.AFTER, "org.claimclock.register.Migrations", "bringUpToDate", 1),
    BOOK_NOT_YET_IN_ITS_PLACE(Side.AFTER, "org.claimclock.register.EmbeddedDatabase", "close", 1),
    BOOK_IN_ITS_PLACE(Side.BEFORE, "org.claimclock.register.EmbeddedDatabase", "open", 2),
    FILES_MOVED_AND_THE_MARK_NOT(Side.BEFORE, "org.claimclock.register.ClosingMark", "moveTo", 1);

    private final Call call;

    BeginningPoint(Side side, String type, String method, int time) {
        this.call = new Call(side, type, method, time);
    }

    @Override
    public Call call() {
        return call;
    }

    /** Where the library makes one statement after the other. */
    private static final class Flyway {
        static final String SCRIPTS = "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor";
        static final String STATEMENT = "executeStatement";
    }
}
