package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.schedule.NightEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each role does in a real browser what it comes for. */
@NightsOnBothDatabases
class BrowserTest {
    @TempDir
    private static Path folder;

    private static Lodge lodge;
    private static Browser browser;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
        // It is one o'clock in the night: the day of the next one has begun.
        lodge.pass(Duration.ofHours(13));
        lodge.edit("edited", "clocks.csv", "PARTNER_RESPONSE,cpor-2020,5,", "PARTNER_RESPONSE,cpor-2020,9,");
        Browser found = Browser.find(lodge.address()).orElse(null);
        if (found == null) {
            lodge.close();
        }
        assumeTrue(found != null, "no chromium and chromedriver here. Maybe: apt-get install chromium chromium-driver");
        browser = found;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            lodge.close();
        }
    }

    @BeforeEach
    void calm() {
        lodge.calm();
    }

    private static void reads(String... words) {
        for (String each : words) {
            assertThat(browser.read(each)).contains(each);
        }
    }

    @Test
    void operationsHoldReleaseRunStopRetryAndSkipANight() {
        lodge.run((asOf, stop) -> untilItIsStopped(stop));
        browser.signIn("ada");
        browser.open("/");
        reads("Nothing needs a person", "Sat 2021-03-13", "PLANNED");
        browser.click("Hold or skip");
        browser.type("reason", "files are late");
        browser.click("Hold");
        reads("the night 2021-03-13 is held", "files are late");
        browser.click("Release");
        reads("the night 2021-03-13 is planned again");

        browser.click("Run now");
        reads("The night Sat 2021-03-13 is running");
        browser.picture("tonight-running");
        browser.click("Stop");
        browser.type("reason", "the disk is being changed");
        browser.click("Stop and hold");
        reads("the night 2021-03-13 stops at its next boundary", "HELD");

        lodge.run((asOf, stop) -> new NightEnd(NightEnd.Kind.NEEDS_A_PERSON, "the disk is full"));
        browser.open("/");
        browser.click("Run now");
        reads("This needs a person", "the disk is full");
        browser.picture("tonight");
        browser.click("I see to it");
        browser.type("note", "on my way");
        browser.click("Acknowledge");
        reads("Seen to by ada", "on my way");

        browser.click("Retry");
        reads("FAILED");
        browser.open("/");
        browser.click("Hold or skip");
        browser.type("reason", "a holiday");
        browser.click("Skip");
        reads("is skipped; the next night walks its time (a holiday)");
        assertThat(lodge.audit()).anyMatch(deed -> deed.startsWith("ada skip night 2021-03-13: "));
        browser.open("/alerts");
        reads("on my way", "closed");
        browser.picture("alerts");
        browser.open("/audit");
        reads("acknowledge", "skip", "stop", "retry");
        browser.picture("audit");
    }

    private static NightEnd untilItIsStopped(StopRequest stop) {
        return Patience.until(stop::isAsked, asked -> asked)
                ? new NightEnd(NightEnd.Kind.STOPPED, "stopped between two files")
                : new NightEnd(NightEnd.Kind.NEEDS_A_PERSON, "nobody stopped it");
    }

    @Test
    void complianceReadTheRulesTryThemAndSeeWhatEditedOnesWouldChange() {
        browser.signIn("bo");
        browser.open("/");
        browser.click("Rules");
        reads("A night would take these rules, and every scenario holds");
        browser.picture("rules");
        browser.click("What would it change?");
        reads("PARTNER_RESPONSE: 9 business days", "would stand otherwise", "DONE");
        browser.picture("study-diff");
        browser.click("H-3");
        reads("Claim H-3", "MISSING_ALL_POE");

        browser.open("/rules");
        browser.click("Check it");
        reads("scenarios failed: 102 scenarios", "FAILED");
        browser.picture("study-check");
        browser.open("/rules/scenarios");
        reads("102 scenarios, 0 failed");
        browser.picture("scenarios");
        browser.open("/rules/versions");
        reads("Rules that the book keeps");
        browser.picture("versions");
    }

    @Test
    void complianceFindAClaimAndTheRuleThatDecidedIt() {
        browser.signIn("bo");
        browser.open("/claims?status=REJECTED");
        browser.click("H-3");
        reads("History", "REQUEST_INFO", "decisions.csv");
        browser.picture("claim");

        browser.click("A partner who did not answer in time is rejected");

        reads("Spec row 10", "PARTNER_RESPONSE", "Scenarios in which it fires");
        browser.picture("rule");
        browser.click("Rulebook");
        reads("Clocks (clocks.csv)");
        browser.picture("rulebook");
    }

    @Test
    void financeVerifyAnExportTakeItAndSeeWhatLiesAhead() {
        browser.signIn("cleo");
        browser.open("/exports");
        reads("Packages, the latest first", "OK");
        browser.picture("exports");
        browser.click("Wed 2021-03-10");

        browser.click("Verify it now");

        reads("The folder is complete and unchanged.");
        browser.picture("export");
        assertThat(browser.taken("eligible-claims.csv")).startsWith("line_id,action,");
        assertThat(lodge.audit()).anyMatch(deed -> deed.equals("cleo download export 2021-03-10: eligible-claims.csv"));
        browser.click("Ahead");
        reads("DISPUTE_FILING", "Fri 2021-04-09", "the right lapses", "H-3");
        browser.picture("ahead");
    }

    @Test
    void aViewerSeesAllAndFindsNothingToDo() {
        lodge.alert(Alert.Kind.FAILED, "The night 2021-03-12 failed: the disk is full.");
        browser.signIn("vera");
        for (String path : List.of(
                "/", "/nights", "/nights/2021-03-03", "/claims", "/claims/H-1", "/rules", "/exports/2021-03-03")) {
            browser.open(path);

            assertThat(browser.all("main form[method=post]")).as(path).isEmpty();
            assertThat(browser.all("main a[href$='.csv']")).as(path).isEmpty();
        }
        browser.open("/nights/2021-03-03");
        reads("done, exit code", "What became of the rows of each feed");
        browser.picture("night");
        browser.click("the whole of it");
        reads("night 2021-03-03 begins");
        assertThat(browser.all("a[href$='/file']")).isEmpty();
        browser.open("/nights");
        browser.picture("nights");
        browser.open("/audit");
        reads("This is not for you");
    }

    @Test
    void thePageOfTonightKeepsItselfFresh() {
        browser.signIn("vera");
        browser.open("/");
        reads("Nothing needs a person");

        lodge.alert(Alert.Kind.LATE_START, "The night has not begun");

        reads("The night has not begun");
    }
}
