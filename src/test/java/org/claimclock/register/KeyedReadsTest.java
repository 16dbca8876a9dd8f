package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the server reads tables that it has no statistics of yet, as in a first night. */
@OnlyPostgres
class KeyedReadsTest {
    private static Register register;

    @BeforeAll
    static void open() {
        PostgresServer server = PostgresServer.shared();
        server.database("keyed_reads");
        register = server.book("keyed_reads").open();
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void aListOfKeysIsLookedForInTheIndex() {
        String plan = plan("select payload from events where claim_id in ('C-1', 'C-2', 'C-3')");

        assertThat(plan).contains("Index Scan using events_claim").doesNotContain("Seq Scan", "Bitmap");
    }

    @Test
    void whatANightBroughtOfAClaimIsToldFromItsOlderEventsInTheIndex() {
        String plan = plan("select payload from events where file_id + 0 >= 7 and claim_id in ('C-1', 'C-2', 'C-3')");

        assertThat(plan)
                .contains("Index Scan using events_claim_night")
                .containsPattern("Index Cond: .*claim_id.* AND \\(\\(file_id \\+ 0\\) >= 7\\)")
                .doesNotContain("Filter", "Bitmap");
    }

    @Test
    void aPageOfAFileComesInTheOrderOfTheIndexAndIsNotSorted() {
        String plan =
                plan("select claim_id from events where file_id = 1 and line > 7 order by file_id, line limit 10000");

        assertThat(plan).contains("Index Scan using events_file").doesNotContain("Sort", "Bitmap");
    }

    @Test
    void theClaimsThatArePublishedComeInTheOrderOfTheIndexAndAreNotSorted() {
        String plan = plan("select published from claims where published_in = date '2021-03-01' and claim_id > 'C-1'"
                + " order by published_in, claim_id limit 1000");

        assertThat(plan).contains("Index Scan using claims_published").doesNotContain("Sort", "Bitmap");
    }

    private static String plan(String sql) {
        return String.join("\n", new JdbcTemplate(register.dataSource()).queryForList("explain " + sql, String.class));
    }
}
