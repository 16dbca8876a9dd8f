package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The exit codes that a scheduler acts on, and the commands beside {@code run}. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class ExitCodesTest {

    @Test
    void zeroForANightThatIsDoneOrWasAlready(Home home) {
        assertThat(home.attempt("Tue 2021-03-02").outcome().exit()).isZero();
        assertThat(home.attempt("Tue 2021-03-02").outcome().exit()).isZero();
    }

    @Test
    void oneForANightThatFailedAndMayBeRunAgain(Home home) {
        home.rules().replace("calendars/test-us.csv", "2026-12-31,,\n", "2021-12-31,,\n");

        Night failed = home.attempt("Fri 2021-12-31", submitted("C1", "Thu 2021-12-30"));

        assertThat(failed.outcome().exit()).isEqualTo(1);
        assertThat(failed.folder()).doesNotExist();
    }

    @Test
    void twoForADateThatIsNone(Home home) {
        assertThat(home.command("run", "--as-of", "2021-02-30").exit()).isEqualTo(2);
        assertThat(home.command("run").exit()).isEqualTo(2);
        assertThat(home.command("dance").exit()).isEqualTo(2);
    }

    @Test
    void twoForANightBeforeTheLastOne(Home home) {
        home.night("Tue 2021-03-09");

        assertThat(home.attempt("Fri 2021-03-05").outcome().exit()).isEqualTo(2);
    }

    @Test
    void threeForANightWithARefusedFileWhoseOtherFilesCount(Home home) {
        home.drop("decisions-odd.csv", "event,claim,verdict\nD1,C1,APPROVE\n");

        Night night = home.attempt("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));

        assertThat(night.outcome().exit()).isEqualTo(3);
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(home.refused()).isNotEmptyDirectory();
    }

    @Test
    void fourForRulesThatDoNotPassTheirChecks(Home home) {
        home.rules().cell("clocks.csv", "CONSENT", "length", "0");

        Night stopped = home.attempt("Tue 2021-03-02");

        assertThat(stopped.outcome().exit()).isEqualTo(4);
        assertThat(stopped.outcome().err()).contains("clocks.csv");
        assertThat(stopped.folder()).doesNotExist();
    }

    @Test
    void fiveForTheSecondOfTwoRunsAtOnce(Home home) {
        home.drop("claims-many.csv", manyClaims());

        List<Integer> exits = IntStream.range(0, 2)
                .mapToObj(run -> CompletableFuture.supplyAsync(
                        () -> home.command("run", "--as-of", "2021-03-02").exit(), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(exits).containsExactlyInAnyOrder(0, 5);
    }

    @Test
    void aPublishedNightIsVerifiedAndAChangedByteIsFound(Home home) throws IOException {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        Night sent = home.night("Tue 2021-03-09");
        String folder = sent.folder().toString();
        assertThat(home.command("verify", folder).exit()).isZero();

        Path eligible = sent.folder().resolve("eligible-claims.csv");
        Files.writeString(eligible, Files.readString(eligible, UTF_8).replace("TEAMS", "TEAMZ"), UTF_8);

        Outcome changed = home.command("verify", folder);
        assertThat(changed.exit()).isNotZero();
        assertThat(changed.said()).contains("eligible-claims.csv");
    }

    @Test
    void runsListsTheNightsAndAnUnknownClaimIsSaidToBeUnknown(Home home) {
        home.night("Tue 2021-03-02");
        home.night("Wed 2021-03-03");

        assertThat(home.command("runs").out()).contains("2021-03-02", "2021-03-03");
        assertThat(home.command("claim", "C-0").exit()).isEqualTo(2);
    }

    @Test
    void filesNamedAsInputAreLeftWhereTheyAre(Home home) throws IOException {
        Path file = Files.writeString(
                home.path().resolve("claims-mine.csv"),
                Feed.CLAIMS.file(List.of(submitted("C1", "Mon 2021-03-01"))),
                UTF_8);

        Outcome outcome = home.command("run", "--as-of", "2021-03-02", "--input", file.toString());

        assertThat(outcome.exit()).as(outcome::said).isZero();
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(file).exists();
    }

    private static String manyClaims() {
        return Feed.CLAIMS.file(IntStream.range(0, 2_000)
                .mapToObj(number -> submitted("C" + number, "Mon 2021-03-01"))
                .toList());
    }
}
