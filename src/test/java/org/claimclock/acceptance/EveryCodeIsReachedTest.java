package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every row of the transition table and every code of the contracts, through files: many stories told in the same few nights. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class EveryCodeIsReachedTest {

    private static final Path CODES = Path.of("src/test/resources/acceptance/codes.txt");

    /** Where codes stand in what is published; escalations name the clock, whose code is in {@code rules/clocks.csv}. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "exceptions.csv", List.of("code"),
            "rejected-rows.csv", List.of("code"),
            "claim-status.csv", List.of("reason_code"),
            "notices.csv", List.of("notice", "reason_codes"));

    private final Set<String> reached = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTransitionTable(Home home) {
        List<Story> stories = stories();
        return tell(stories, home).tests();
    }

    @Test
    void everyCodeOfTheContractsIsReached(Home home, Home other) throws IOException {
        tell(stories(), home);
        reasonsThatNoStoryGives(home);
        filesAndCalendars(other);

        System.out.println("Codes reached: " + String.join(" ", reached));
        assertThat(reached).containsAll(codes());
    }

    private static List<Story> stories() {
        return Stream.of(Rows1To13.stories(), Rows14To27.stories(), OtherCodes.stories(), Boundaries.stories())
                .flatMap(List::stream)
                .toList();
    }

    private Telling tell(List<Story> stories, Home home) {
        home.rules().cell("reasons.csv", "POE_UNAVAILABLE", "disputable", "N");
        Telling told = Telling.of(stories, home, night -> note(home, night));
        collect(home.history("R11"));
        return told;
    }

    private void reasonsThatNoStoryGives(Home home) {
        String morning = "Mon 2021-04-12 09:00";
        String day = "Mon 2021-04-12";
        home.drop("decisions-ragged.csv", Feed.DECISIONS.header() + "\nD-RAGGED,C1,APPROVE\n");
        note(
                home,
                home.night(
                        "Tue 2021-04-13",
                        submitted("Q1", morning),
                        submitted("Q2", morning),
                        submitted("Q3", morning),
                        reject("Q1", day).with("reason_codes", "MISSING_CUSTOMER_CONSENT"),
                        reject("Q2", day).with("reason_codes", "MISSING_PRODUCTS"),
                        requestInfo("Q3", day)
                                .with(
                                        "reason_codes",
                                        "MISSING_CUSTOMER_ACKNOWLEDGMENT|MISSING_OR_OLD_DATES|MISSING_PARTNER_SOLUTION")));
    }

    private void filesAndCalendars(Home home) {
        String bytes = Feed.CLAIMS.file(List.of(submitted("C1", "Mon 2021-12-27 09:00")));
        home.drop("claims-a.csv", bytes).night("Tue 2021-12-28");
        Night again = home.drop("claims-b.csv", bytes).night("Wed 2021-12-29");
        collect(again.outcome().said() + again.text("datapackage.json"));

        home.rules().replace("calendars/test-us.csv", "2026-12-31,,\n", "2021-12-31,,\n");
        collect(home.attempt("Thu 2021-12-30", requestInfo("C1", "Wed 2021-12-29"))
                .outcome()
                .said());
    }

    private void note(Home home, Night night) {
        PLACES.forEach((file, columns) ->
                night.table(file).lines().forEach(line -> columns.forEach(column -> collect(line.get(column)))));
        Table clocks = Table.read(home.rules().folder().resolve("clocks.csv"));
        for (Table.Line escalation : night.table("escalations.csv").lines()) {
            clocks.lines().stream()
                    .filter(clock -> clock.get("clock").equals(escalation.get("clock")))
                    .forEach(clock -> reached.add(clock.get("reason_code")));
        }
    }

    /** Every word that looks like a code. */
    private void collect(String text) {
        Arrays.stream(text.split("[^A-Z0-9_]+"))
                .filter(word -> word.length() > 1)
                .forEach(reached::add);
    }

    private static List<String> codes() throws IOException {
        return Files.readString(CODES, UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.trim().split(" ")))
                .toList();
    }
}
