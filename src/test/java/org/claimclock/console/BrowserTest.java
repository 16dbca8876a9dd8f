package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimclock.register.plan.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The console as people use it, in a real browser. */
class BrowserTest {
    @TempDir
    private Path folder;

    private Lodge lodge;
    private Browser browser;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
        Browser found = Browser.find(lodge.address()).orElse(null);
        if (found == null) {
            lodge.close();
        }
        assumeTrue(found != null, "no chromium and chromedriver here. Maybe: apt-get install chromium chromium-driver");
        browser = found;
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            lodge.close();
        }
    }

    @Test
    void operationsSeeWhatNeedsThemAndHoldTheNextNight() {
        lodge.alert(
                Alert.Kind.FAILED,
                "The night 2021-03-12 failed: the disk is full. Mend it, then: nights retry 2021-03-12");
        lodge.guest("ada").get("/");
        browser.open("/");
        browser.picture("sign-in");
        browser.signIn("ada");
        assertThat(browser.read("This needs a person"))
                .contains("This needs a person", "the disk is full", "No night is running");

        Guest ada = lodge.guest("ada");
        ada.get("/");
        ada.post("/nights/2021-03-13/hold", Map.of("reason", "files are late"));
        browser.open("/");
        browser.picture("tonight");
        browser.click("Release");

        assertThat(browser.read("the night 2021-03-13 is planned again"))
                .contains("the night 2021-03-13 is planned again");
        browser.click("Hold or skip");
        browser.type("reason", "the senders are closed");
        browser.click("Skip");
        assertThat(browser.read("is skipped; the next night walks its time (the senders are closed)"))
                .contains("is skipped; the next night walks its time (the senders are closed)");
        assertThat(lodge.audit().get(0)).startsWith("ada skip night 2021-03-13: ");
        browser.open("/audit");
        browser.picture("audit");
        assertThat(browser.read("ada")).contains("ada", "skip");
    }

    @Test
    void whoeverLooksFindsTheirWayFromANightToItsExceptions() {
        browser.signIn("vera");
        browser.click("Nights");
        assertThat(browser.read("Nights, the latest first")).contains("Nights, the latest first", "Wed 2021-03-03");
        browser.picture("nights");
        browser.click("Wed 2021-03-03");
        assertThat(browser.read("decisions.csv")).contains("decisions.csv", "What became of the rows of each feed");
        browser.picture("night");

        browser.click("Events that the rules refused or hold");

        assertThat(browser.read("H-9")).contains("H-9", "PENDING_REFERENCE");
        browser.picture("exceptions");
    }

    @Test
    void complianceFindAClaimAndReadWhatHappenedToIt() {
        browser.signIn("bo");
        browser.click("Claims");
        assertThat(browser.read("Claims by status")).contains("Claims by status", "APPROVED", "H-1", "H-3");
        browser.picture("claims");
        browser.open("/claims?status=REJECTED");

        browser.click("H-3");

        assertThat(browser.read("History")).contains("REQUEST_INFO", "rule '", "MISSING_ALL_POE", "decisions.csv");
        browser.picture("claim");
    }

    @Test
    void financeVerifyAnExportAndSeeWhatLiesAhead() {
        browser.signIn("cleo");
        browser.click("Exports");
        assertThat(browser.read("Packages, the latest first")).contains("OK", "Wed 2021-03-10");
        browser.picture("exports");
        browser.click("Wed 2021-03-10");

        browser.click("Verify it now");

        assertThat(browser.read("complete and unchanged")).contains("The folder is complete and unchanged.");
        browser.picture("export");
        browser.click("Ahead");
        assertThat(browser.read("DISPUTE_FILING")).contains("Fri 2021-04-09", "the right lapses", "H-3");
        browser.picture("ahead");
    }

    @Test
    void whatSendersWroteIsReadAndNeverRun() {
        browser.signIn("ada");
        for (String path : List.of("/claims/H-1?contacts=true", "/claims/H-2", "/claims", "/audit")) {
            browser.open(path);

            assertThat(browser.title()).as(path).endsWith(" - Claimclock");
            assertThat(browser.all("main script, main img, main b:not(:has(bdi))"))
                    .as(path)
                    .isEmpty();
        }
        browser.open("/claims/H-1?contacts=true");
        assertThat(browser.read("History"))
                .contains("<script>document.title=\"run\"</script><img src=x onerror=\"document.title=1\">")
                .contains("robin\"><b>");
        browser.picture("claim-hostile");
    }

    @Test
    void aPageThatIsNotForSomebodySaysSo() {
        browser.signIn("vera");

        browser.open("/audit");

        assertThat(browser.read("This is not for you")).contains("This is not for you");
        browser.picture("refused");
    }

    @Test
    void thePageOfTonightKeepsItselfFresh() {
        browser.signIn("vera");
        assertThat(browser.read("Nothing needs a person")).contains("Nothing needs a person");

        lodge.alert(Alert.Kind.LATE_START, "The night has not begun");

        assertThat(browser.read("The night has not begun")).contains("The night has not begun");
    }

    @Test
    void allCanBeReachedWithTheKeyboardAlone() {
        browser.signIn("ada");
        WebElement body = browser.all("body").get(0);

        body.sendKeys(Keys.TAB);

        assertThat(browser.ask("document.activeElement.textContent")).isEqualTo("Skip to the content");
        for (int step = 0; step < 6; step++) {
            browser.active().sendKeys(Keys.TAB);
        }
        assertThat(browser.ask("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void eachPageHasItsLandmarksHeadingsAndNamesOnAllItsFields() {
        browser.signIn("ada");
        for (String path : List.of(
                "/",
                "/nights",
                "/nights/2021-03-03",
                "/nights/2021-03-03/exceptions",
                "/claims",
                "/claims/H-1",
                "/ahead",
                "/exports",
                "/audit")) {
            browser.open(path);

            assertThat(browser.all("main")).as(path).hasSize(1);
            assertThat(browser.all("header nav[aria-label]")).as(path).hasSize(1);
            assertThat(browser.all("h1")).as(path).hasSize(1);
            assertThat(browser.all("table:not(:has(caption))")).as(path).isEmpty();
            assertThat(browser.all("th:not([scope])")).as(path).isEmpty();
            assertThat(
                            browser.ask(
                                    "[...document.querySelectorAll('input:not([type=hidden]),select')].filter(f => !f.labels.length).length"))
                    .as("fields without a label at " + path)
                    .isEqualTo(0L);
            assertThat(
                            browser.ask(
                                    "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at).join()"))
                    .as("ids that are there twice at " + path)
                    .isEqualTo("");
        }
    }

    @Test
    void noPageIsWiderThanANarrowScreen() {
        browser.signIn("ada");
        browser.wide(390, 800);
        for (String path : List.of(
                "/",
                "/nights",
                "/nights/2021-03-03",
                "/nights/2021-03-03/exceptions",
                "/claims",
                "/claims/H-1",
                "/ahead",
                "/exports",
                "/audit")) {
            browser.open(path);

            assertThat(browser.comesTo("document.documentElement.scrollWidth", 390L))
                    .as("%s on a screen of %s", path, browser.ask("window.innerWidth"))
                    .isEqualTo(390L);
        }
    }
}
