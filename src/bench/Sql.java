import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Runs a script: statements end with a semicolon at the end of a line, {@code \copy} is one line as in psql, {@code {name}} is replaced by the value
 * of an argument {@code name=value}.
 *
 * <pre>Sql URL SCRIPT name=value ...</pre>
 */
final class Sql {

    private static final Pattern COPY = Pattern.compile("\\\\copy (.+?) (from|to) '([^']+)' (with .*)");

    private Sql() {}

    public static void main(String[] args) throws SQLException, IOException {
        String script = Files.readString(Path.of(args[1]));
        for (int i = 2; i < args.length; i++) {
            String[] pair = args[i].split("=", 2);
            script = script.replace("{" + pair[0] + "}", pair[1]);
        }
        try (Connection database = DriverManager.getConnection(args[0]);
                Statement statement = database.createStatement()) {
            StringBuilder sql = new StringBuilder();
            for (String line : script.lines().toList()) {
                if (line.startsWith("\\copy")) {
                    copy(database, line);
                } else if (!line.startsWith("--")) {
                    sql.append(line).append('\n');
                    if (line.endsWith(";")) {
                        timed(statement, sql.toString());
                        sql.setLength(0);
                    }
                }
            }
        }
    }

    private static void timed(Statement statement, String sql) throws SQLException {
        long began = System.nanoTime();
        statement.execute(sql);
        long ms = (System.nanoTime() - began) / 1_000_000;
        if (Boolean.getBoolean("times") && ms > 20) {
            System.err.printf("%6d ms %s%n", ms, sql.strip().lines().findFirst().orElse(""));
        }
    }

    private static void copy(Connection database, String line) throws SQLException, IOException {
        Matcher copy = COPY.matcher(line);
        if (!copy.matches()) {
            throw new IllegalArgumentException(line);
        }
        CopyManager manager = database.unwrap(PGConnection.class).getCopyAPI();
        Path file = Path.of(copy.group(3));
        if (copy.group(2).equals("from")) {
            try (InputStream bytes = Files.newInputStream(file)) {
                manager.copyIn("copy " + copy.group(1) + " from stdin " + copy.group(4), bytes, 1 << 20);
            }
        } else {
            try (OutputStream bytes = Files.newOutputStream(file)) {
                manager.copyOut("copy " + copy.group(1) + " to stdout " + copy.group(4), bytes);
            }
        }
    }
}
