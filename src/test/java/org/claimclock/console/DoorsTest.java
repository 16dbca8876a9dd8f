package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Every path for every role: who may see what, and who may do what. */
@NightsOnBothDatabases
class DoorsTest {
    private static final List<String> PEOPLE = List.of("ada", "bo", "cleo", "vera");

    @TempDir
    private static Path folder;

    private static Lodge lodge;

    @BeforeAll
    static void open() {
        lodge = Lodge.in(folder);
        lodge.log("2021-03-03", "one line\n");
    }

    @AfterAll
    static void close() {
        lodge.close();
    }

    /** @param letIn the first letters of those who may: ada is operations, bo compliance, cleo finance, vera a viewer */
    private record Door(String path, String letIn) {

        @Override
        public String toString() {
            return path + " is open to " + letIn;
        }
    }

    private static Stream<Door> pages() {
        return Stream.of(
                new Door("/", "abcv"),
                new Door("/nights", "abcv"),
                new Door("/nights?before=2021-03-10", "abcv"),
                new Door("/nights/2021-03-03", "abcv"),
                new Door("/nights/2021-03-03/exceptions", "abcv"),
                new Door("/nights/2021-03-02/rejected", "abcv"),
                new Door("/nights/2021-03-10/escalations", "abcv"),
                new Door("/nights/2021-03-03/notices", "abcv"),
                new Door("/claims", "abcv"),
                new Door("/claims?status=APPROVED", "abcv"),
                new Door("/claims/H-1", "abcv"),
                new Door("/ahead", "abcv"),
                new Door("/exports", "abcv"),
                new Door("/exports/2021-03-03", "abcv"),
                new Door("/exports/2021-03-03/eligible-claims.csv", "abc"),
                new Door("/exports/2021-03-03/datapackage.json", "abc"),
                new Door("/exports/2021-03-03/notices.csv", "a"),
                new Door("/exports/2021-03-03/%6eotices.csv", "a"),
                new Door("/alerts", "abcv"),
                new Door("/rules", "abcv"),
                new Door("/rules/book", "abcv"),
                new Door("/rules/scenarios", "abcv"),
                new Door("/rules/versions", "abcv"),
                new Door("/nights/2021-03-03/logs/night-2021-03-03-20210303T103000Z.log", "abcv"),
                new Door("/nights/2021-03-03/logs/night-2021-03-03-20210303T103000Z.log/file", "a"),
                new Door("/audit", "ab"));
    }

    private static Stream<Door> deeds() {
        return Stream.of("hold", "release", "skip", "retry", "run", "stop")
                .map(deed -> new Door("/nights/2021-03-20/" + deed, "a"));
    }

    private static Stream<Door> otherDeeds() {
        return Stream.of(
                new Door("/rules/studies", "b"),
                new Door("/rules/studies/20210312-200000-000009/stop", "b"),
                new Door("/alerts/99/acknowledge", "a"),
                new Door("/claims/H-1/contacts", "a"),
                new Door("/exports/2021-03-03/verify", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherDeeds")
    void whoMayDoWhatElse(Door door) {
        for (String name : PEOPLE) {
            Guest guest = lodge.guest(name);
            guest.get("/");

            int status = guest.post(door.path, Map.of("kind", "CHECK")).status();

            assertThat(status == 403)
                    .as(name + " at " + door.path)
                    .isEqualTo(!door.letIn.contains(name.substring(0, 1)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageIsOpenToThoseWhoNeedIt(Door door) {
        assertThat(lodge.guest().get(door.path).location()).isEqualTo("/sign-in");
        for (String name : PEOPLE) {
            Guest.Page page = lodge.guest(name).get(door.path);

            assertThat(page.status())
                    .as(name + " at " + door.path + ": " + page.text())
                    .isEqualTo(door.letIn.contains(name.substring(0, 1)) ? 200 : 403);
        }
    }

    @Test
    void anAddressThatIsMistypedLeavesNothingInTheLog() {
        Guest vera = lodge.guest("vera");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);

        assertThat(vera.get("/no-such-page").status()).isEqualTo(404);
        assertThat(vera.get("/nights/2021-03-03/none").status()).isEqualTo(404);
        assertThat(vera.get("/claims/none").status()).isEqualTo(404);
        assertThat(vera.get("/nights/the-first").status()).isEqualTo(400);
        root.detachAppender(log);

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @Test
    void theMetricsAreReadByWhoeverSignsInAndByAMachineWithTheKey() {
        for (String name : PEOPLE) {
            assertThat(lodge.guest(name).get("/metrics").status()).as(name).isEqualTo(200);
        }
        assertThat(lodge.guest()
                        .get("/metrics", "Authorization", "Bearer " + Lodge.KEY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMachineWithoutTheKeyIsTurnedAwayAndOneWithItSeesNothingElse() {
        Guest.Page turnedAway = lodge.guest().get("/metrics");
        assertThat(turnedAway.status()).isEqualTo(401);
        assertThat(turnedAway.header("www-authenticate")).isEqualTo("Bearer realm=\"claimclock\"");
        assertThat(turnedAway.text()).isEmpty();
        assertThat(turnedAway.header("set-cookie")).isEmpty();
        assertThat(lodge.guest()
                        .get("/metrics", "Authorization", "Bearer " + Lodge.KEY + "0")
                        .status())
                .isEqualTo(401);

        Guest machine = lodge.guest();
        assertThat(machine.get("/metrics", "Authorization", "Bearer " + Lodge.KEY)
                        .header("set-cookie"))
                .isEmpty();
        assertThat(machine.get("/claims", "Authorization", "Bearer " + Lodge.KEY)
                        .location())
                .isEqualTo("/sign-in");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void aDeedIsForOperationsAlone(Door door) {
        Guest stranger = lodge.guest();
        stranger.get("/sign-in");
        assertThat(stranger.post(door.path, Map.of()).location()).isEqualTo("/sign-in");
        for (String name : PEOPLE) {
            Guest guest = lodge.guest(name);
            guest.get("/");

            int status = guest.post(door.path, Map.of("reason", "a test")).status();

            assertThat(status).as(name + " at " + door.path).isEqualTo(name.equals("ada") ? 302 : 403);
        }
    }

    @Test
    void aDeedWithoutTheTokenOfItsPageIsRefusedThoughTheSessionIsRight() {
        Guest ada = lodge.guest("ada");
        ada.get("/");
        ada.forgetToken();

        assertThat(ada.post("/nights/2021-03-21/hold", Map.of()).status()).isEqualTo(403);
        assertThat(lodge.audit()).noneMatch(deed -> deed.contains("2021-03-21"));
    }

    @Test
    void nobodyIsShownMoreThanAPageThatThereIsNone() {
        Guest ada = lodge.guest("ada");

        Guest.Page missing = ada.get("/nights/1999-01-01");
        Guest.Page misspelt = ada.get("/nights/yesterday");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("There is no such page").doesNotContain("Exception", "Tomcat");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.text()).contains("This cannot be understood").doesNotContain("Exception", "Tomcat");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void eachAnswerHasTheHeadersThatKeepItToItself(String path) {
        Guest.Page page = lodge.guest().get(path);

        assertThat(page.header("content-security-policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("x-frame-options")).isEqualTo("DENY");
        assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(page.header("server")).isEmpty();
    }

    private static Stream<String> strangers() {
        return Stream.of("/", "/sign-in", "/health", "/console.css", "/nowhere");
    }
}
