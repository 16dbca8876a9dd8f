package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.nio.file.Files;
import java.util.stream.IntStream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A night that brings far more or far fewer rows than the nights before it. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class VolumeTest {

    @Test
    void isToldAndGoesOnUnlessOperationsWantItStopped(Home home) throws Exception {
        home.set("volume-guard-nights", "1").night("Mon 2021-03-01");
        home.drop("claims.csv", claims(40));

        Outcome stopped = home.command("run", "--as-of", "2021-03-02", "--set", "volume-guard=stop");

        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.err())
                .contains(
                        "The volume guard stopped the night 2021-03-02: claims brought 40 rows tonight, and 0 in the night before.",
                        "let the night through as it is with --set volume-guard=warn.");
        assertThat(home.outbox("Tue 2021-03-02")).doesNotExist();

        home.drop("claims.csv", claims(41));
        Outcome let = home.command("run", "--as-of", "2021-03-02");

        assertThat(let.exit()).as(let::said).isZero();
        assertThat(let.err()).contains("warning: claims brought 41 rows tonight, and 0 in the night before");
        assertThat(Files.readString(home.outbox("Tue 2021-03-02").resolve("report.html")))
                .contains("<b>Unusual:</b> claims brought 41 rows tonight");
        assertThat(Table.read(home.outbox("Tue 2021-03-02").resolve("claim-status.csv"))
                        .lines())
                .hasSize(41);
    }

    private static String claims(int number) {
        return Feed.CLAIMS.file(IntStream.range(0, number)
                .mapToObj(each -> submitted("C" + each, "Mon 2021-03-01"))
                .toList());
    }
}
