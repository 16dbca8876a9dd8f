package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No thread of a night waits for another one's connection, in either database. */
@OnBothDatabases
class ManyConnectionsTest {

    @Test
    void eachOfManyThreadsHasAConnectionOfItsOwn(@TempDir Path folder) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try (Database book = open(folder)) {
            for (int thread = 0; thread < 40; thread++) {
                taken.add(book.dataSource().getConnection());
            }
            assertThat(taken).doesNotHaveDuplicates().allMatch(ManyConnectionsTest::isValid);
            for (Connection each : taken) {
                each.close();
            }
        }
    }

    private static Database open(Path folder) {
        return Books.areOnServer()
                ? ServerDatabase.hold((ServerPlace) Books.of(folder))
                : EmbeddedDatabase.open(folder);
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
