import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts the rows of each table of the book, and tells the rows that the last night wrote: {@code java -cp claimclock.jar RowsByTable.java URL USER}. */
final class RowsByTable {

    private static final String[][] TABLES = {
        {"events", "file_id in (select file_id from input_files where as_of = (select max(as_of) from nights))"},
        {"claims", "walked_in = (select max(as_of) from nights)"},
        {"history", "as_of = (select max(as_of) from nights)"},
        {"lines", "as_of = (select max(as_of) from nights)"},
        {"announcements", "as_of = (select max(as_of) from nights)"},
        {"orphans", "held_since = (select max(as_of) from nights)"},
        {"tallies", "as_of = (select max(as_of) from nights)"},
        {"agenda", ""},
    };

    private RowsByTable() {}

    public static void main(String[] args) throws SQLException {
        try (Connection book = DriverManager.getConnection(args[0], args[1], "");
                Statement statement = book.createStatement()) {
            System.out.printf("  %-14s %10s %16s%n", "table", "rows", "of the last night");
            for (String[] table : TABLES) {
                long all = count(statement, table[0]);
                String last = table[1].isEmpty()
                        ? ""
                        : "%,d".formatted(count(statement, table[0] + " where " + table[1]));
                System.out.printf("  %-14s %,10d %16s%n", table[0], all, last);
            }
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
