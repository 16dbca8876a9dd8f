package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a book, and the connections to them. */
@OnlyEmbedded("about the embedded database")
class EmbeddedDatabaseTest {

    @Test
    void eachOfManyThreadsHasAConnectionOfItsOwn(@TempDir Path folder) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try (EmbeddedDatabase book = EmbeddedDatabase.open(folder)) {
            for (int thread = 0; thread < 40; thread++) {
                taken.add(book.dataSource().getConnection());
            }
            assertThat(taken).doesNotHaveDuplicates();
            for (Connection each : taken) {
                each.close();
            }
        }
    }
}
