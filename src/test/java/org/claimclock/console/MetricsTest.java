package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Condition;
import org.claimclock.metrics.Metrics;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.About;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.Fate;
import org.claimclock.register.post.Letter.State;
import org.claimclock.register.post.Letter.Target;
import org.claimclock.register.post.Letter.Text;
import org.claimclock.register.post.Letter.Times;
import org.claimclock.register.post.Letters;
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

    private static Letter letter(String key, Channel channel) {
        return new Letter(
                0,
                new About("N1", LocalDate.parse("2021-03-10"), "H-1", "CUSTOMER"),
                new Target(channel, key, "kim@contoso.example"),
                new Text("<1@contoso.example>", "A subject", "A body"),
                new Fate(State.WAITING, 0, "", Times.written(Lodge.NOON, null)));
    }

    @Test
    void lettersAreCountedByWhatBecameOfThemAndNeverTwice() {
        Letters letters = lodge.register().post().letters();
        letters.add(letter("1", Channel.MAIL));
        letters.add(letter("2", Channel.MAIL));
        letters.add(letter("3", Channel.MAIL));
        letters.add(letter("4", Channel.WEBHOOK));
        Letter first = letters.find(1).orElseThrow();
        letters.change(State.WAITING, first.become(State.SENT, "250 ok", Lodge.NOON));
        page();
        letters.change(State.WAITING, letters.find(2).orElseThrow().become(State.UNSURE, "", Lodge.NOON));
        letters.add(letter("5", Channel.MAIL));

        assertThat(ours(page()))
                .contains(
                        "claimclock_letters{channel=\"mail\",state=\"sent\"} 1.0",
                        "claimclock_letters{channel=\"mail\",state=\"unsure\"} 1.0",
                        "claimclock_letters{channel=\"mail\",state=\"waiting\"} 2.0",
                        "claimclock_letters{channel=\"mail\",state=\"refused\"} 0.0",
                        "claimclock_letters{channel=\"webhook\",state=\"waiting\"} 1.0");
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
