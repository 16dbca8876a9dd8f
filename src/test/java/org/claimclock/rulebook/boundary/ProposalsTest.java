package org.claimclock.rulebook.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.Readme;
import org.claimclock.rulebook.boundary.search.Proposal;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.scenario.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody has written an example yet, every number and date still gets one that pins it, or a reason why none can. */
class ProposalsTest {

    private static final String CALENDAR = """
            calendar,record,from,to,weekday,name
            US-FEDERAL,COVERAGE,2020-01-01,2030-12-31,,
            US-FEDERAL,WEEKEND,2020-01-01,2030-12-31,SATURDAY,
            US-FEDERAL,WEEKEND,2020-01-01,2027-01-03,SUNDAY,
            US-FEDERAL,HOLIDAY,2020-01-01,2020-01-01,,New Year's Day
            US-FEDERAL,HOLIDAY,2027-07-10,2027-07-10,,A Saturday
            US-FEDERAL,HOLIDAY,2027-12-22,2027-12-24,,Three days
            US-FEDERAL,HOLIDAY,2030-12-25,2030-12-25,,The last one
            """;
    private static final String PLACE = "us-federal.csv:";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"clocks.csv", "policy.csv", "reasons.csv"})
    void everyNumberThatIsShippedGetsAnExampleThatPinsIt(String table) {
        EditedRules rules = withoutExamples();

        Pinning before = pinning(rules, table);
        rules.write("scenarios/proposed.csv", file(before.loose()));

        assertThat(before.loose()).hasSize(before.boundaries());
        assertThat(pinning(rules, table).loose()).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyHolidayThatIsShippedGetsAnExampleThatPinsIt() {
        EditedRules rules = withoutExamples();

        Pinning before = pinning(rules, "us-federal.csv");
        rules.write("scenarios/proposed.csv", file(before.loose()));

        assertThat(before.loose()).hasSize(before.boundaries());
        assertThat(pinning(rules, "us-federal.csv").loose())
                .containsExactly(
                        new Loose(
                                "us-federal.csv",
                                "us-federal.csv:9: no scenario would notice if New Year's Day (observed Wednesday) were on 2019-12-31"
                                        + " instead of 2020-01-01.",
                                List.of(),
                                List.of(
                                        "No example can: with 2019-12-31 every day after 2020-01-01 is as it was, and no clock begins earlier.")));
    }

    /** Rows that a change in a table puts in place of one. */
    static Stream<Arguments> changes() {
        return Stream.of(
                policy("max_disputes", "1", "2", "Spec row 18"),
                policy("hold_days", "30", "40", "Spec section 4"),
                policy("reinstate_within_days", "30", "40", "Spec row 11"),
                policy("late_notice_tolerance_days", "1", "3", "Spec section 3"),
                policy("late_decline", "RECORD", "REJECT_AND_RETRACT", "Spec row 14"),
                clock("5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE", "5,BUSINESS_DAYS,NONE,ESCALATE,RESPONSE_LATE"),
                clock(
                        "5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE",
                        "5,CALENDAR_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE"),
                reason(
                        "PARTNER_REQUEST,REJECTION,primary,The partner withdrew the claim,Make a new claim if this was a mistake"),
                reason(
                        "NO_PARTNER_RESPONSE,REJECTION,other,The partner did not answer the request in time,Dispute or make a new claim"));
    }

    private static Arguments policy(String name, String before, String after, String source) {
        return arguments(
                "policy.csv",
                name + "," + before + ",,2000-01-01,," + source,
                name + "," + before + ",,2000-01-01,2026-12-31," + source + "\n" + name + "," + after + ",,2027-01-01,,"
                        + source);
    }

    private static Arguments clock(String before, String after) {
        String row = "PARTNER_RESPONSE,cpor-2020,";
        return arguments(
                "clocks.csv",
                row + before + ",2020-01-01,",
                row + before + ",2020-01-01,2026-12-31\n" + row + after + ",2027-01-01,");
    }

    private static Arguments reason(String row) {
        return arguments(
                "reasons.csv",
                row + ",Y,SYSTEM,2000-01-01,",
                row + ",Y,SYSTEM,2000-01-01,2026-12-31\n" + row + ",N,SYSTEM,2027-01-01,");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void aRowThatFollowsAnotherIsPinnedOnBothSidesOfTheDay(String table, String before, String after) {
        EditedRules rules = withoutExamples().replace(table, before + "\n", after + "\n");

        Loose change = ofTheChange(rules);
        rules.write("scenarios/proposed.csv", file(List.of(change)));

        assertThat(change.message()).endsWith(" 2026-12-31 or 2027-01-02 instead of 2027-01-01.");
        assertThat(change.unproposed()).isEmpty();
        assertThat(unnoticed(rules)).isEmpty();
    }

    private static Boundary change(EditedRules rules) {
        return Boundaries.of(rules.folder()).stream()
                .filter(each -> each.value().equals("2027-01-01")
                        && each.about().kind().name().endsWith("_CHANGE"))
                .findFirst()
                .orElseThrow();
    }

    /** As if no scenario noticed either move of the one change, so that the others need not be judged. */
    private static Loose ofTheChange(EditedRules rules) {
        try (LoadedRulebook rulebook = rules.rulebook();
                Scratch scratch = Scratch.of(rules.folder())) {
            String text = RuleSources.read(rules.folder()).text();
            return new Proposals(rulebook, scratch, text)
                    .loose(change(rules), change(rules).moves());
        }
    }

    private static List<Move> unnoticed(EditedRules rules) {
        try (LoadedRulebook rulebook = rules.rulebook();
                Scratch scratch = Scratch.of(rules.folder())) {
            Trials trials = Trials.of(rulebook, rules.folder());
            assertThat(trials.notice(scratch.folder(), Move.EVER)).isFalse();
            Boundary change = change(rules);
            return change.moves().stream()
                    .filter(move ->
                            !scratch.whileMoved(change, move, () -> trials.notice(scratch.folder(), move.concerned())))
                    .toList();
        }
    }

    @Test
    void aNumberThatOnlyOneRuleReadsIsPinnedToo() {
        EditedRules rules = withoutExamples()
                .write("presales.drl", Readme.example("presales.drl", 1))
                .append("reasons.csv", Readme.example("reasons.csv", 2).strip())
                .append("policy.csv", "presales_proofs,2,,2000-01-01,,Memo 2026-11");

        List<Loose> loose = pinning(rules, "policy.csv").loose();
        rules.write("scenarios/proposed.csv", file(loose));

        assertThat(pinning(rules, "policy.csv").loose()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "roles_allowed | BILLING_ADMIN|No example can: rows are judged by roles_allowed while they are read, and what is refused there comes to no rule.",
                "shoe_size | 43|No example can: no rule reads shoe_size."
            })
    void ofAPolicyThatNoHistoryCanNoticeItIsSaidWhy(String name, String value, String why) {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "policy.csv",
                        name + "," + value + ",cpor-2020,2000-01-01,2026-12-31,",
                        name + ",44,cpor-2020,2027-01-01,,");

        assertThat(ofTheChange(rules).unproposed()).containsExactly(why);
    }

    @Test
    void ofACalendarThatNobodyCountsInItIsSaidWhy() {
        EditedRules rules = withoutExamples().write("calendars/other.csv", """
                calendar,record,from,to,weekday,name
                OTHER,COVERAGE,2020-01-01,2030-12-31,,
                OTHER,WEEKEND,2020-01-01,2030-12-31,SUNDAY,
                OTHER,HOLIDAY,2027-07-05,2027-07-05,,Elsewhere
                """);

        assertThat(pinning(rules, "other.csv").loose())
                .containsExactly(new Loose(
                        "other.csv",
                        "other.csv:4: no scenario would notice if Elsewhere were on 2027-07-04 or 2027-07-06 instead of 2027-07-05.",
                        List.of(),
                        List.of("No example can: no row of program_calendar names the calendar OTHER.")));
    }

    @Test
    void daysOfASmallCalendarAreEachProposedForOrExplained() {
        EditedRules rules = withoutExamples().write("calendars/us-federal.csv", CALENDAR + otherYears());

        List<Loose> loose = pinning(rules, "us-federal.csv").loose();
        rules.write("scenarios/proposed.csv", file(loose));

        assertThat(loose)
                .extracting(Loose::message)
                .startsWith(
                        PLACE
                                + "4: no scenario would notice if the last day of SUNDAY as a weekend were on 2027-01-02 or 2027-01-04"
                                + " instead of 2027-01-03.",
                        PLACE
                                + "5: no scenario would notice if New Year's Day were on 2019-12-31 or 2020-01-02 instead of 2020-01-01.",
                        PLACE
                                + "6: no scenario would notice if A Saturday were on 2027-07-09 or 2027-07-11 instead of 2027-07-10.",
                        PLACE
                                + "7: no scenario would notice if the first day of Three days were on 2027-12-21 or 2027-12-23"
                                + " instead of 2027-12-22.",
                        PLACE
                                + "7: no scenario would notice if the last day of Three days were on 2027-12-23 or 2027-12-25"
                                + " instead of 2027-12-24.",
                        PLACE
                                + "8: no scenario would notice if The last one were on 2030-12-24 or 2030-12-26 instead of 2030-12-25.");
        assertThat(pinning(rules, "us-federal.csv").loose())
                .allSatisfy(each -> assertThat(each.proposals()).isEmpty())
                .flatExtracting(Loose::unproposed)
                .containsExactly(
                        "No example can: with 2027-01-04 the same days are free.",
                        "No example can: with 2019-12-31 every day after 2020-01-01 is as it was, and no clock begins earlier.",
                        "No example can: with 2027-12-25 the same days are free.",
                        "No example can: with 2024-06-15 the same days are free.");
    }

    /** A calendar has to have a holiday in each year. */
    private static String otherYears() {
        return Stream.of(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2028, 2029)
                .map(year -> "US-FEDERAL,HOLIDAY," + year + "-06-16," + year + "-06-16,,A day of " + year + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aRowThatSaysTheSameAsTheOneBeforeIsSaidTo() {
        EditedRules rules = withoutExamples()
                .replace(
                        "policy.csv",
                        "hold_days,30,,2000-01-01,",
                        "hold_days,30,,2000-01-01,2026-12-31,\nhold_days,30,,2027-01-01,");

        assertThat(ofTheChange(rules).unproposed())
                .containsExactly("No example can: hold_days is the same before and after.");
    }

    @Test
    void aLimitThatNoHistoryComesToIsSaidToHaveBeenLookedFor() {
        EditedRules rules = withoutExamples()
                .replace(
                        "policy.csv",
                        "hold_days,30,,2000-01-01,",
                        "hold_days,80000,,2000-01-01,2026-12-31,\nhold_days,90000,,2027-01-01,");

        assertThat(ofTheChange(rules).unproposed())
                .containsExactly(
                        "None of 1,814 histories that were tried ends otherwise with 2026-12-31. Maybe write one that needs exactly"
                                + " 2027-01-01.",
                        "None of 1,814 histories that were tried ends otherwise with 2027-01-02. Maybe write one that needs exactly"
                                + " 2027-01-01.");
    }

    private static String file(List<Loose> loose) {
        List<Proposal> proposals =
                loose.stream().flatMap(each -> each.proposals().stream()).toList();
        return String.join("\n", Proposal.file(proposals)) + "\n";
    }

    private static Pinning pinning(EditedRules rules, String table) {
        try (LoadedRulebook rulebook = rules.rulebook()) {
            return Pinning.of(rulebook, rules.folder(), table, done -> {});
        }
    }

    private EditedRules withoutExamples() {
        EditedRules rules = EditedRules.copiedTo(folder);
        try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
            files.forEach(file -> rules.delete("scenarios/" + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }
}
