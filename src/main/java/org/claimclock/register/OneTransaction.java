package org.claimclock.register;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A source of one connection, for tools that ask for several and end a transaction for each step of theirs: all that they do is kept together, or not at
 * all.
 */
final class OneTransaction extends AbstractDataSource {
    private static final Set<String> LEFT_OUT = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final Connection unending;

    private OneTransaction(Connection connection) {
        this.unending = (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (LEFT_OUT.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Rolls back and rethrows whatever {@code work} throws. */
    static void of(DataSource source, Consumer<DataSource> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.accept(new OneTransaction(connection));
                connection.commit();
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new RegisterException("the database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    @Override
    public Connection getConnection() {
        return unending;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return unending;
    }
}
