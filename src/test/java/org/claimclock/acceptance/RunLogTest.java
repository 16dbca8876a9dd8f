package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a run for whoever looks into it later. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class RunLogTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static List<Path> logs(Home home) throws IOException {
        try (Stream<Path> files = Files.list(home.path().resolve("logs"))) {
            return files.sorted().toList();
        }
    }

    private static List<JsonNode> lines(Path log) throws IOException {
        return Files.readAllLines(log).stream().map(JSON::readTree).toList();
    }

    @Test
    void eachRunHasAFileThatTellsItsCourse(Home home) throws IOException {
        home.drop("decisions-odd.csv", "event,claim,verdict\nD1,C1,APPROVE\n");
        home.attempt("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));
        home.night("Wed 2021-03-03");

        assertThat(logs(home))
                .extracting(file -> file.getFileName().toString().replaceFirst("-\\d{8}-\\d{6}\\.log", ""))
                .containsExactly("night-2021-03-02", "night-2021-03-03");
        assertThat(Files.readString(logs(home).get(0)))
                .contains(
                        "INFO ",
                        "claimclock: night 2021-03-02 begins",
                        "read claims",
                        "1 rows, and 0 that could not be read")
                .contains("WARN ", "refused decisions-odd.csv whole: BAD_HEADER")
                .contains("walking", "published package 1: 0 lines added, 0 taken back", "done, exit code 3");
    }

    @Test
    void eachLineNamesItsRunInTextAndInJson(Home home) throws IOException {
        home.night("Tue 2021-03-02");
        home.set("log.format", "json").night("Wed 2021-03-03");

        String id = runId(home, "Tue 2021-03-02");
        assertThat(Files.readAllLines(logs(home).get(0))).allMatch(line -> line.contains(" " + id + " "));
        assertThat(lines(logs(home).get(1))).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("as_of").asString()).isEqualTo("2021-03-03");
            assertThat(line.get("run_id").asString()).isEqualTo(runId(home, "Wed 2021-03-03"));
            assertThat(line.get("time").asString()).endsWith("Z");
            assertThat(line.get("level").asString()).isEqualTo("INFO");
        });
    }

    private static String runId(Home home, String night) throws IOException {
        return JSON.readTree(Files.readString(home.outbox(night).resolve("datapackage.json")))
                .get("controls")
                .get("run_id")
                .asString();
    }

    @Test
    void inJsonAllButTheResultsAreJson(Home home) {
        Outcome outcome =
                home.set("log.format", "json").attempt("Tue 2021-03-02").outcome();

        assertThat(outcome.err().lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).get("level").asString()).isEqualTo("INFO"));
        assertThat(outcome.out()).startsWith("night Tue 2021-03-02 done");
    }

    @Test
    void aRunThatFailsSaysHowItCameAbout(Home home) throws IOException {
        home.rules().replace("calendars/test-us.csv", "2026-12-31,,\n", "2021-12-31,,\n");
        Outcome failed = home.set("log.format", "json")
                .attempt("Fri 2021-12-31", submitted("C1", "Thu 2021-12-30"))
                .outcome();

        Path log = logs(home).get(1);
        JsonNode last = lines(log).get(lines(log).size() - 1);
        assertThat(last.get("level").asString()).isEqualTo("ERROR");
        assertThat(last.get("message").asString()).startsWith("failed: ");
        assertThat(last.get("error").asString()).contains("CalendarCoverageException", "\tat org.claimclock.");
        assertThat(last.get("as_of").asString()).isEqualTo("2021-12-31");
        assertThat(failed.err().lines())
                .filteredOn(line -> line.contains("failed: "))
                .singleElement()
                .satisfies(line -> {
                    assertThat(JSON.readTree(line).get("level").asString()).isEqualTo("WARN");
                    assertThat(JSON.readTree(line).get("run_id").asString())
                            .isEqualTo(last.get("run_id").asString());
                });
    }

    @Test
    void onlyTheLatestLogsAreKept(Home home) throws IOException {
        home.set("log.keep", "2");
        Files.createDirectories(home.path().resolve("logs"));
        Path others = Files.writeString(home.path().resolve("logs").resolve("mine.log"), "");

        for (String night : List.of("Tue 2021-03-02", "Wed 2021-03-03", "Thu 2021-03-04")) {
            home.night(night);
        }

        assertThat(logs(home)).hasSize(3).contains(others);
        assertThat(text(logs(home))).doesNotContain("2021-03-02").contains("2021-03-03", "2021-03-04");
    }

    private static String text(List<Path> logs) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path log : logs) {
            all.append(Files.readString(log));
        }
        return all.toString();
    }

    @Test
    void noLogRepeatsWhatSendersWroteOfPeople(Home home) throws IOException {
        home.attempt(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01").with("customer_contact_email", "jo.doe@example"),
                submitted("C2", "Mon 2021-03-01").with("created_at", "by Jo Doe"));

        assertThat(text(logs(home))).doesNotContain("jo.doe", "Jo Doe");
    }

    @Test
    void aLogThatCannotBeWrittenCostsNoNight(Home home) throws IOException {
        Files.writeString(home.path().resolve("logs"), "in the way");

        Outcome outcome = home.attempt("Tue 2021-03-02").outcome();

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("warning: there is no log of this run, for it cannot be written: ");
    }
}
