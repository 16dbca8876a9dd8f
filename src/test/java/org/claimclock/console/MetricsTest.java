package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Condition;
import org.claimclock.metrics.Metrics;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine that watches is told of a book of three nights, at Friday noon. */
@NightsOnBothDatabases
class MetricsTest {

    @TempDir
    private Path folder;

    private Lodge lodge;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
    }

    @AfterEach
    void close() {
        lodge.close();
    }

    private String page() {
        return lodge.guest()
                .get("/metrics", "Authorization", "Bearer " + Lodge.KEY)
                .text();
    }

    private static List<String> ours(String page) {
        return page.lines().filter(line -> line.startsWith("claimclock_")).toList();
    }

    @Test
    void theNumbersOfAllNightsAndOfTheLastOneAreThere() {
        assertThat(ours(page()))
                .contains(
                        "claimclock_nights_done_total 3.0",
                        "claimclock_rows_total{became=\"applied\",feed=\"claims\"} 3.0",
                        "claimclock_rows_total{became=\"rejected\",feed=\"claims\"} 1.0",
                        "claimclock_rows_total{became=\"held\",feed=\"decisions\"} 2.0",
                        "claimclock_exceptions_total{code=\"PENDING_REFERENCE\"} 1.0",
                        "claimclock_faults_total{code=\"UNSUPPORTED_SOLUTION_AREA\"} 1.0",
                        "claimclock_lines_total{action=\"add\"} 1.0",
                        "claimclock_night_rows{became=\"applied\",feed=\"actions\"} 1.0",
                        "claimclock_night_lines{action=\"retract\"} 0.0",
                        "claimclock_night_files{state=\"read\"} 1.0",
                        "claimclock_claims{reason=\"NO_PARTNER_RESPONSE\",status=\"REJECTED\"} 1.0",
                        "claimclock_nights_open{state=\"failed\"} 0.0",
                        "claimclock_alerts_open{kind=\"LATE_START\"} 0.0",
                        "claimclock_night_overdue 0.0",
                        "claimclock_last_as_of_timestamp_seconds 1.6153344E9")
                .areExactly(4, new Condition<>(line -> line.startsWith("claimclock_night_stage_duration"), "a stage"));
    }

    @Test
    void theNumbersAreTheSameAfterARestart() {
        List<String> before = ours(page());

        String after = new Metrics(lodge.office(), folder).text();

        assertThat(ours(after)).isEqualTo(before);
    }

    @Test
    void anAlertCountsUntilItIsDealtWithAndThenIsZero() {
        lodge.alert(Alert.Kind.FAILED, "The night failed.");
        assertThat(ours(page())).contains("claimclock_alerts_open{kind=\"FAILED\"} 1.0");

        lodge.register()
                .plan()
                .alerts()
                .closeUpTo(lodge.office().timetable().asOf(lodge.office().now()), Lodge.NOON);

        assertThat(ours(page())).contains("claimclock_alerts_open{kind=\"FAILED\"} 0.0");
    }

    @Test
    void theLagGrowsWithEachDayWithoutANight() {
        assertThat(ours(page())).contains("claimclock_lag_days 2.0");

        lodge.pass(Duration.ofDays(3));

        assertThat(ours(page())).contains("claimclock_lag_days 5.0");
    }

    @Test
    void noNumberNamesAClaimOrAPersonOrWhatSendersWrote() {
        assertThat(page()).doesNotContain("H-1", "ada", "script", "@");
    }

    @Test
    void theMachineIsToldOfItsMemoryAndDisk() {
        assertThat(page()).contains("\njvm_memory_used_bytes{", "\ndisk_free_bytes{", "\nprocess_uptime_seconds ");
    }
}
