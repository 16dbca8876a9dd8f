package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.claimclock.schedule.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of the rules, and what compliance may ask of them. */
@NightsOnBothDatabases
class RulesTest {
    private static final String CLOCK = "PARTNER_RESPONSE,cpor-2020,5,";

    @TempDir
    private static Path folder;

    private static Lodge lodge;
    private static Guest bo;
    private static Guest vera;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
        lodge.edit("edited", "clocks.csv", CLOCK, "PARTNER_RESPONSE,cpor-2020,9,");
        lodge.edit("elsewhere", "clocks.csv", "CONSENT,cpor-2023,7,", "CONSENT,cpor-2023,14,");
        bo = lodge.guest("bo");
        vera = lodge.guest("vera");
    }

    @AfterAll
    static void close() {
        lodge.close();
    }

    /** The page as soon as it says these words. */
    private static String read(Guest guest, String path, String words) {
        String text = Patience.until(() -> guest.get(path).text(), page -> page.contains(words));
        assertThat(text).contains(words);
        return text;
    }

    /** Asks, and gives the address of the page that tells what came of it. */
    private static String ask(Guest guest, Map<String, String> form) {
        guest.get("/rules");
        Guest.Page page = guest.post("/rules/studies", form);
        assertThat(page.status()).isEqualTo(302);
        return page.location();
    }

    @Test
    void theOverviewSaysWhetherANightWouldTakeTheRulesAndWhichOnesDecideIt() {
        String page = read(vera, "/rules", "A night would take these rules, and every scenario holds");

        assertThat(page)
                .contains("The next night, Sat 2021-03-13, is decided by what stands in the rules folder")
                .contains("Nobody has approved what stands there.")
                .contains("edited")
                .doesNotContain("What would it change?", "Approve");
    }

    @Test
    void theNextNightIsTheOneThatComesFirstAndNotTheOneThatFallsDueNext() {
        LocalDate friday = LocalDate.parse("2021-03-12");
        Office office = lodge.office();
        office.nights().add(PlannedNight.fresh(friday, Lodge.NOON, State.HELD, new Word("ada", "wait", Lodge.NOON)));

        String page = vera.get("/rules").text();

        assertThat(page).contains("The next night, Fri 2021-03-12, is decided by");
        office.nights()
                .change(office.nights()
                        .find(friday)
                        .orElseThrow()
                        .become(State.DONE, new Word("ada", "done", Lodge.NOON)));
    }

    @Test
    void theRulebookHasEachRuleWithItsSourceAndWhenItLastFired() {
        String page = read(bo, "/rules/book", "counted from the history of the book up to the night Wed 2021-03-10");

        assertThat(page)
                .contains("A customer declines within the consent window", "Clocks (clocks.csv)", "PARTNER_RESPONSE")
                .containsPattern("(?s)A partner who did not answer in time is rejected.{1,400}Wed 2021-03-10");
    }

    @Test
    void aRuleHasItsNumbersItsConditionsAndItsScenarios() {
        read(vera, "/rules/book", "A customer declines within the consent window");

        String page = vera.get("/rules/rule?name=A+customer+declines+within+the+consent+window")
                .text();

        assertThat(page)
                .contains("CONSENT: 7 calendar days", "consentWindow.covers", "Scenarios in which it fires")
                .doesNotContain("There is nothing to show");
        assertThat(vera.get("/rules/rule?name=none").status()).isEqualTo(404);
    }

    @Test
    void theScenariosTellWhatHappensInThem() {
        String page = read(vera, "/rules/scenarios", "102 scenarios, 0 failed");

        assertThat(page).contains("HOLDS", "scenarios/consent.csv", "What no scenario shows");
    }

    @Test
    void theVersionThatDecidedIsShownFileByFile() {
        String page = vera.get("/rules/versions").text();
        String version = page.replaceFirst("(?s).*?/rules/versions/([0-9a-f]{16}).*", "$1");

        assertThat(page).contains("Tue 2021-03-02", "Wed 2021-03-10", "rules.lock has no entry");
        assertThat(vera.get("/rules/versions/" + version).text()).contains("clocks.csv", CLOCK);
        assertThat(vera.get("/rules/versions/0123456789abcdef").status()).isEqualTo(404);
    }

    @Test
    void aCandidateIsComparedInTheBackgroundAndItsEffectToldInSentences() {

        String address = ask(bo, Map.of("kind", "DIFF", "candidate", "edited"));
        String page = read(bo, address, ">DONE<");

        assertThat(page)
                .contains("The candidate differs from the rules in force in 1 thing:")
                .contains("PARTNER_RESPONSE: 9 business days")
                .contains("H-3", "would stand otherwise in the night of Wed 2021-03-10");
        assertThat(bo.get(address + "/claims.csv").text()).contains("H-3,REJECTED (NO_PARTNER_RESPONSE)");
        assertThat(vera.get(address + "/claims.csv").status()).isEqualTo(403);
        assertThat(vera.get(address).text()).contains("would stand otherwise");
        assertThat(bo.get(address + "/study.properties").status()).isEqualTo(404);
        assertThat(lodge.audit()).anyMatch(deed -> deed.startsWith("bo diff rules edited: asked, as "));
    }

    @Test
    void aRowOfAProfileThatIsNotInForceIsNamedApart() {
        String page = read(bo, ask(bo, Map.of("kind", "DIFF", "candidate", "elsewhere")), ">DONE<");

        assertThat(page)
                .contains("The candidate says the same as the rules in force.")
                .contains("Also changed, for a profile that is not in force, so that no claim is decided by it: 1 row.")
                .contains("clocks.csv:15: for profile cpor-2023, from 2020-01-01 on CONSENT: 14 calendar days");
    }

    @Test
    void ofRulesThatDoNotPassTheirChecksNothingIsSaidAboutClaims() {
        lodge.edit("faulty", "clocks.csv", CLOCK, "PARTNER_RESPONSE,cpor-2020,seven,");

        String page = read(bo, ask(bo, Map.of("kind", "DIFF", "candidate", "faulty")), ">FAILED<");

        assertThat(page)
                .contains("It is done, and came to no good end", "The rules do not pass their checks:", "seven")
                .doesNotContain("would stand otherwise");
    }

    @Test
    void onlyAFolderThatWaitsCanBeNamed() {
        bo.get("/rules");

        for (String name : new String[] {"../rules", "rules", "/etc", "none"}) {
            assertThat(bo.post("/rules/studies", Map.of("kind", "DIFF", "candidate", name))
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(bo.post("/rules/studies", Map.of("kind", "DIFF")).status()).isEqualTo(404);
        assertThat(bo.post("/rules/studies", Map.of("kind", "ERASE")).status()).isEqualTo(400);
    }
}
