package org.claimclock.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * One writer for the book, wherever its process runs: the lock of the data folder tells only of the processes that share the folder.
 *
 * <p>Two locks of the server, for connections can die one by one. The <em>door</em> is held by one connection for as long as the book is open; who does not
 * get it is refused. The <em>floor</em> is shared by all connections that write; who has come through the door waits until nobody else is on it. So a
 * statement that a killed process left behind ends before the next process begins, and a process that lost its door keeps others out until its last
 * connection is gone. It gets no new one. The server lets go of both when a connection ends, however that ends.
 */
final class WriterLock implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 10;

    private static final String BOOK = ", hashtext(current_schema()))";
    private static final String DOOR = "(hashtext('claimclock')" + BOOK;
    private static final String FLOOR = "(hashtext('claimclock at work')" + BOOK;

    /** The connection of a process that was killed a moment ago is just being noticed. */
    private static final String MOST_AT_THE_DOOR = "1s";

    /** What is left of its work is one statement for each of its connections. */
    private static final String MOST_ON_THE_FLOOR = "30s";

    /** The server would look only after two hours whether a machine that lost its power is still there. */
    private static final String SOON_MISSED =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;"
                    + " set tcp_user_timeout = 25000";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection door;

    private WriterLock(Connection door) {
        this.door = door;
    }

    /**
     * @throws BookInUseException if somebody else has it
     * @throws RegisterException if the server cannot be reached
     */
    static WriterLock take(DataSource direct, ServerPlace place) {
        Connection door;
        try {
            door = direct.getConnection();
        } catch (SQLException e) {
            throw place.cannotBeOpened(e);
        }
        WriterLock lock = new WriterLock(door);
        try {
            lock.enter(place);
            return lock;
        } catch (SQLException e) {
            lock.close();
            throw new RegisterException("the database " + place + " cannot be locked: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void enter(ServerPlace place) throws SQLException {
        execute(door, SOON_MISSED);
        if (!isGranted(DOOR, MOST_AT_THE_DOOR)) {
            throw new BookInUseException("another run is working on the book in " + place
                    + ", perhaps on another machine. Maybe wait for it to end and run this again.");
        }
        if (!isGranted(FLOOR, MOST_ON_THE_FLOOR)) {
            throw new BookInUseException(
                    "a run that was killed, or lost its connection, has not quite ended on the server of " + place
                            + ". Maybe wait for its last statement to end and run this again.");
        }
        execute(door, "select pg_advisory_unlock" + FLOOR);
    }

    private boolean isGranted(String lock, String longest) throws SQLException {
        try {
            execute(door, "set lock_timeout = '" + longest + "'");
            execute(door, "select pg_advisory_lock" + lock);
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Lets a connection write.
     *
     * @return false if this process no longer has the book for itself
     */
    boolean admits(Connection connection) throws SQLException {
        execute(connection, SOON_MISSED);
        // In this order: whoever comes through the door after we have looked at it finds us on the floor.
        return joins(connection) && isHeld();
    }

    /** Whether the door is still ours; not without an answer in {@link #SECONDS_TO_ANSWER}. */
    boolean isHeld() {
        try {
            return door.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean joins(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock_shared" + FLOOR)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (Connection ending = door) {
            // A connection that is closed ends a little later on the server, and the next run may be there at once.
            execute(ending, "select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // It had ended already, and the lock with it.
        }
    }
}
