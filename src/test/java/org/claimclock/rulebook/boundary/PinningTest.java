package org.claimclock.rulebook.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.Readme;
import org.claimclock.rulebook.boundary.search.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers and dates the scenarios pin, and what is proposed for the others, word for word. */
@OnlyEmbedded("its commands open no book")
class PinningTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,\n";

    private static final String HEADER = "scenario,when,who,what,detail,expect_clock,expect_last_day";

    /** What a person reads of a loose boundary. */
    private record Told(String message, List<String> proposal) {
        static Told of(Loose loose) {
            return new Told(loose.message(), Proposal.file(loose.proposals()));
        }
    }

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"clocks.csv", "policy.csv", "reasons.csv"})
    void everyNumberThatIsShippedIsPinned(String table) {
        assertThat(loose(rules(), table)).isEmpty();
    }

    @Test
    void aNewTermIsLooseUntilAnExampleCountsIt() {
        EditedRules rules = rules().replace("clocks.csv", RESPONSE, Readme.example("clocks.csv", 1));

        List<Loose> loose = loose(rules, "clocks.csv");

        assertThat(loose)
                .extracting(Loose::message)
                .containsExactly(
                        "clocks.csv:6: no scenario would notice if PARTNER_RESPONSE (cpor-2020) took 13 or 15 days instead of 14.",
                        "clocks.csv:6: no scenario would notice if the row for PARTNER_RESPONSE (cpor-2020) counted from 2026-12-31"
                                + " or 2027-01-02 instead of 2027-01-01.");
        assertThat(Proposal.file(loose.get(1).proposals()))
                .containsExactly(
                        HEADER,
                        "PARTNER_RESPONSE that begins on Thu 2026-12-31 ends on Fri 2027-01-08,Thu 2026-12-31,PARTNER,SUBMIT,,,",
                        ",Thu 2026-12-31,REVIEWER,REQUEST_INFO,MISSING_ALL_POE,,",
                        ",Fri 2027-01-01,EXPECT,,,PARTNER_RESPONSE,Fri 2027-01-08",
                        "PARTNER_RESPONSE that begins on Fri 2027-01-01 ends on Fri 2027-01-22,Fri 2027-01-01,PARTNER,SUBMIT,,,",
                        ",Fri 2027-01-01,REVIEWER,REQUEST_INFO,MISSING_ALL_POE,,",
                        ",Sat 2027-01-02,EXPECT,,,PARTNER_RESPONSE,Fri 2027-01-22");
    }

    @Test
    void whatIsProposedPinsWhatWasLoose() {
        EditedRules rules = rules().replace("clocks.csv", RESPONSE, Readme.example("clocks.csv", 1));
        List<Proposal> proposed = loose(rules, "clocks.csv").stream()
                .flatMap(each -> each.proposals().stream())
                .toList();

        rules.write("scenarios/proposed.csv", String.join("\n", Proposal.file(proposed)) + "\n");

        assertThat(loose(rules, "clocks.csv")).isEmpty();
    }

    @Test
    void aHolidayThatNobodyCountsOverIsLooseOnBothSides() {
        List<Loose> loose = loose(withFewHolidays(), "us-federal.csv");

        assertThat(loose)
                .extracting(Told::of)
                .contains(new Told(
                        "us-federal.csv:12: no scenario would notice if Day of 2027 were on 2027-07-04 or 2027-07-06"
                                + " instead of 2027-07-05.",
                        List.of(
                                HEADER,
                                "START_REVIEW that begins on Sun 2027-07-04 ends on Mon 2027-07-12,Sun 2027-07-04,PARTNER,SUBMIT,,,",
                                ",Mon 2027-07-05,EXPECT,,,START_REVIEW,Mon 2027-07-12",
                                "START_REVIEW that begins on Mon 2027-06-28 ends on Tue 2027-07-06,Mon 2027-06-28,PARTNER,SUBMIT,,,",
                                ",Tue 2027-06-29,EXPECT,,,START_REVIEW,Tue 2027-07-06")));
    }

    @Test
    void aReasonThatNobodyGivesIsLooseAndIsGivenOnItsFirstDay() {
        EditedRules rules = rules().append(
                        "reasons.csv",
                        "MISSING_SIGNATURE,INFO,poe,\"Unsigned, or not by hand\",Sign it,,REVIEWER,2027-01-01,");

        assertThat(loose(rules, "reasons.csv"))
                .extracting(Told::of)
                .containsExactly(new Told(
                        "reasons.csv:41: no scenario would notice if the row for MISSING_SIGNATURE began or ended on 2027-01-02"
                                + " instead of 2027-01-01.",
                        List.of(
                                HEADER,
                                "PARTNER_RESPONSE that begins on Fri 2027-01-01 ends on Fri 2027-01-08,Fri 2027-01-01,PARTNER,SUBMIT,,,",
                                ",Fri 2027-01-01,REVIEWER,REQUEST_INFO,MISSING_SIGNATURE,,",
                                ",Sat 2027-01-02,EXPECT,,,PARTNER_RESPONSE,Fri 2027-01-08")));
    }

    @Test
    void aReasonThatEndsIsGivenOnItsLastDay() {
        EditedRules rules = rules().append(
                        "reasons.csv", "UNSIGNED,REJECTION,other,Unsigned,Sign it,Y,REVIEWER,2000-01-01,2027-06-30");

        assertThat(loose(rules, "reasons.csv"))
                .singleElement()
                .satisfies(each -> assertThat(each.message())
                        .isEqualTo(
                                "reasons.csv:41: no scenario would notice if the row for UNSIGNED began or ended on 2027-06-29"
                                        + " instead of 2027-06-30."))
                .satisfies(each -> assertThat(Proposal.file(each.proposals()))
                        .contains(",Wed 2027-06-30,REVIEWER,REJECT,UNSIGNED,,"));
    }

    @Test
    void aReasonOfTheSystemHasNoProposal() {
        EditedRules rules =
                rules().append("reasons.csv", "UNHEARD,EXCEPTION,rule,Nobody has heard,Nothing,,SYSTEM,2027-01-01,");

        assertThat(loose(rules, "reasons.csv"))
                .singleElement()
                .satisfies(each -> assertThat(each.proposals()).isEmpty())
                .satisfies(each -> assertThat(each.unproposed())
                        .containsExactly(
                                "No example can: the program gives UNHEARD on any day, and the dates of its row"
                                        + " only say in which words."));
    }

    @Test
    void aPolicyNumberThatNoRuleNeedsIsLoose() {
        EditedRules rules = rules().append("policy.csv", "presales_proofs,2,,2000-01-01,,Memo 2026-11");

        assertThat(loose(rules, "policy.csv"))
                .extracting(Loose::message)
                .containsExactly(
                        "policy.csv:15: no scenario would notice if presales_proofs were 1 or 3 instead of 2.");
    }

    @Test
    void theCommandNamesThemAndWritesTheProposals() {
        EditedRules rules = rules().replace("clocks.csv", RESPONSE, Readme.example("clocks.csv", 1));
        String file = folder.resolve("scenarios/proposed.csv").toString();

        Answer answer =
                new Commands(folder, home).run("rules", "test", "--boundaries", "clocks.csv", "--propose", file);

        assertThat(answer.code()).isZero();
        assertThat(Readme.text())
                .contains(answer.out().lines().limit(17).toList().stream()
                        .reduce("", (text, line) -> text + line + "\n"));
        assertThat(answer.out())
                .endsWith("boundaries: 20 numbers and dates moved by one, 18 noticed, 2 not\n"
                        + "proposed scenarios written to " + file + "\n");
        assertThat(rules.read("scenarios/proposed.csv"))
                .startsWith(
                        "# Proposed by rules test --boundaries: each notices when a number or a date is moved by one.\n"
                                + HEADER + "\nPARTNER_RESPONSE that begins on");
    }

    @Test
    void ofManyInOneTableTheFirstAreNamed() {
        withFewHolidays();

        Answer answer = new Commands(folder, home).run("rules", "test", "--boundaries", "us-federal.csv");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Day of 2020", "Day of 2021", "... and 8 more in us-federal.csv; --verbose names each\n")
                .doesNotContain("Day of 2029");
    }

    @Test
    void aFileForProposalsNeedsBoundariesAndAFolder() {
        rules();
        Commands commands = new Commands(folder, home);
        Path nowhere = folder.resolve("no/where.csv");

        Answer without = commands.run("rules", "test", "--propose", "mine.csv");
        Answer lost = commands.run("rules", "test", "--boundaries", "--propose", nowhere.toString());

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err())
                .isEqualTo("--propose needs --boundaries: only what is moved is proposed for. Maybe add it.\n");
        assertThat(lost.code()).isEqualTo(2);
        assertThat(lost.err())
                .isEqualTo("--propose: " + nowhere + " cannot be written. Allowed: a file in a folder that exists.\n");
    }

    @Test
    void aNameThatNoScenarioHasIsTold() {
        rules();

        Answer answer = new Commands(folder, home).run("rules", "test", "--show", "DISPUTED TWICE");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("warning: no scenario has 'DISPUTED TWICE' in its name. Maybe in other letters;"
                        + " --verbose lists the names.\n");
    }

    @Test
    void aTableThatHasNothingToMoveIsRefused() {
        rules();

        Answer answer = new Commands(folder, home).run("rules", "test", "--boundaries", "clock.csv");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo(
                        "no table clock.csv has a number or a date. Maybe clocks.csv, policy.csv or a calendar such as us-federal.csv.\n");
    }

    private static List<Loose> loose(EditedRules rules, String table) {
        try (LoadedRulebook rulebook = rules.rulebook()) {
            return Pinning.of(rulebook, rules.folder(), table, done -> {}).loose();
        }
    }

    private EditedRules rules() {
        return EditedRules.copiedTo(folder);
    }

    /** Of the hundred days of the calendar, one a year: enough for the scenarios. */
    private EditedRules withFewHolidays() {
        StringBuilder calendar = new StringBuilder("""
                calendar,record,from,to,weekday,name
                US-FEDERAL,COVERAGE,2020-01-01,2030-12-31,,
                US-FEDERAL,WEEKEND,2020-01-01,2030-12-31,SATURDAY,
                US-FEDERAL,WEEKEND,2020-01-01,2030-12-31,SUNDAY,
                US-FEDERAL,HOLIDAY,2023-10-09,2023-10-09,,Columbus Day
                """);
        for (int year : List.of(2020, 2021, 2022, 2024, 2025, 2026, 2027, 2028, 2029, 2030)) {
            calendar.append("US-FEDERAL,HOLIDAY,%d-07-05,%d-07-05,,Day of %d%n".formatted(year, year, year));
        }
        return rules().write("calendars/us-federal.csv", calendar.toString());
    }
}
