package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages without a mouse, by a screen reader, on a narrow screen, and with texts that would run if a page let them. */
@NightsOnBothDatabases
class AccessTest {
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

    @TempDir
    private static Path folder;

    private static Lodge lodge;
    private static Browser browser;
    private static List<String> pages;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
        lodge.alert(Alert.Kind.FAILED, "The night 2021-03-12 failed: " + HOSTILE);
        lodge.log("2021-03-03", "read " + HOSTILE + "\n");
        lodge.edit("\"><b>edited<img src=x onerror=alert(1)>", "policy.csv", "hold_days,30", "hold_days,29");
        pages = List.of(
                "/",
                "/alerts",
                "/nights",
                "/nights/2021-03-03",
                "/nights/2021-03-03/exceptions",
                "/nights/2021-03-03/logs/night-2021-03-03-20210303T103000Z.log",
                "/claims",
                "/claims/H-1",
                "/ahead",
                "/exports",
                "/exports/2021-03-03",
                "/rules",
                "/rules/book",
                "/rules/rule?name=A+reviewer+rejects",
                "/rules/scenarios",
                "/rules/versions",
                study(),
                "/audit");
        Browser found = Browser.find(lodge.address()).orElse(null);
        if (found == null) {
            lodge.close();
        }
        assumeTrue(found != null, "no chromium and chromedriver here. Maybe: apt-get install chromium chromium-driver");
        browser = found;
        lodge.keepBoth("ada");
        browser.signIn("ada");
    }

    /** One that is done, of the folder with the hostile name. */
    private static String study() {
        Guest bo = lodge.guest("bo");
        Patience.until(() -> bo.get("/rules").text(), text -> text.contains("A night would take these rules"));
        Patience.until(() -> bo.get("/rules/book").text(), text -> text.contains("counted from the history"));
        String name = "\"><b>edited<img src=x onerror=alert(1)>";
        String address = bo.post("/rules/studies", Map.of("kind", "DIFF", "candidate", name))
                .location();
        Patience.until(() -> bo.get(address).text(), text -> !text.contains("data-fresh"));
        return address;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            lodge.close();
        }
    }

    @Test
    void axeFindsNoBarrierOnAnyPageInLightOrDark() {
        browser.signIn("ada");
        for (String path : pages) {
            browser.open(path);

            assertThat(browser.barriers()).as(path).isEmpty();
        }
    }

    @Test
    void eachPageHasItsLandmarksHeadingsAndNamesOnAllItsFields() {
        browser.signIn("ada");
        for (String path : pages) {
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
        }
    }

    @Test
    void whatChangesByItselfIsSaidToAScreenReader() {
        browser.signIn("ada");
        browser.open("/");
        assertThat(browser.all("[aria-live=polite]")).isNotEmpty();
        browser.open(pages.get(pages.size() - 2));
        assertThat(browser.all("[role=status][aria-live=polite]")).hasSize(1);
    }

    @Test
    void noPageIsWiderThanANarrowScreen() {
        browser.signIn("ada");
        browser.wide(390, 800);
        for (String path : pages) {
            browser.open(path);

            assertThat(browser.comesTo("document.documentElement.scrollWidth", 390L))
                    .as("%s on a screen of %s", path, browser.ask("window.innerWidth"))
                    .isEqualTo(390L);
        }
        browser.wide(1280, 800);
    }

    @Test
    void whatOthersWroteIsReadAndNeverRun() {
        browser.signIn("ada");
        for (String path : pages) {
            browser.open(path);

            assertThat(browser.title()).as(path).endsWith(" - Claimclock");
            assertThat(browser.all("main script, main img, main b:not(:has(bdi))"))
                    .as(path)
                    .isEmpty();
        }
        browser.open("/claims/H-1");
        browser.click("Show the contacts");
        assertThat(browser.read("History"))
                .contains("<script>document.title=\"run\"</script><img src=x onerror=\"document.title=1\">")
                .contains("robin\"><b>");
        browser.picture("claim-hostile");
        browser.open("/");
        assertThat(browser.text()).contains(HOSTILE);
    }

    @Test
    void aNightIsHeldWithTheKeyboardAlone() {
        browser.signIn("ada");
        browser.open("/");
        browser.all("body").get(0).sendKeys(Keys.TAB);
        assertThat(browser.ask("document.activeElement.textContent")).isEqualTo("Skip to the content");

        tabTo("Hold or skip");
        assertThat(browser.ask("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.active().sendKeys(Keys.ENTER);
        browser.active().sendKeys(Keys.TAB);
        browser.active().sendKeys("no hands free", Keys.ENTER);

        assertThat(browser.read("the night 2021-03-13 is held"))
                .contains("the night 2021-03-13 is held", "no hands free");
    }

    private static void tabTo(String name) {
        for (int step = 0;
                step < 40 && !name.equals(browser.ask("document.activeElement.textContent.trim()"));
                step++) {
            browser.active().sendKeys(Keys.TAB);
        }
        assertThat(browser.ask("document.activeElement.textContent.trim()")).isEqualTo(name);
    }
}
