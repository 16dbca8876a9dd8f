package org.claimclock.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What partners really send: each bad row is refused by itself, a file only when it is bad as a whole. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class InputFilesTest {

    @Test
    void f34ALocalTimeWithoutOffsetIsRefused(Home home) {
        Night night = home.night(
                "Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "2021-03-01T16:00"));

        assertThat(night.rejectedRows()).containsExactly("2 decided_at OFFSET_REQUIRED");
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
    }

    @Test
    void f91AnotherSolutionAreaIsRefused(Home home) {
        Night night =
                home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01").with("solution_area", "AZURE"));

        assertThat(night.rejectedRows()).containsExactly("2 solution_area UNSUPPORTED_SOLUTION_AREA");
        assertThat(night.changedClaims()).isEmpty();
    }

    @Test
    void f92FormulasStayInsideQuotedNewlinesStayWholeAndLinesArePhysical(Home home) {
        Row named = submitted("C1", "Mon 2021-03-01 09:00").with("claim_name", "=HYPERLINK(\"http://x\")");
        Row formula = submitted("C2", "Mon 2021-03-01 09:00").products("=1+1");
        Row multiline = approve("C1", "Mon 2021-03-01").with("comment", "Looks good,\r\nsaid \"Kim\"");
        Row local = approve("C3", "2021-03-01T16:00");
        home.drop("claims-excel.csv", windows(Feed.CLAIMS.file(List.of(named, formula))));
        home.drop("decisions-excel.csv", windows(Feed.DECISIONS.file(List.of(multiline, local))));

        Night night = home.night("Tue 2021-03-02");

        assertThat(night.rejectedRows())
                .containsExactlyInAnyOrder("3 products BAD_FORMAT", "4 decided_at OFFSET_REQUIRED");
        assertThat(night.count("claims", "read")).isEqualTo(1);
        assertThat(night.count("decisions", "read")).isEqualTo(1);
        assertThat(home.history("C1")).contains("=HYPERLINK(\"http://x\")", "Looks good,", "said \"Kim\"");
        assertThat(home.night("Tue 2021-03-09").text("eligible-claims.csv")).doesNotContain("HYPERLINK");
    }

    @Test
    void f93ThreeBadRowsOfAHundredCostThemselvesOnly(Home home) {
        Night night = home.drop("claims-100.csv", hundredClaims(3)).night("Tue 2021-03-02");

        assertThat(night.count("claims", "applied")).isEqualTo(97);
        assertThat(night.count("claims", "rejected")).isEqualTo(3);
        assertThat(night.changedClaims()).hasSize(97);
        assertThat(night.rejectedRows())
                .containsExactly(
                        "2 partner_id VALUE_REQUIRED", "3 partner_id VALUE_REQUIRED", "4 partner_id VALUE_REQUIRED");
    }

    @Test
    void f93TenBadRowsOfAHundredAreNotTooMany(Home home) {
        Night night = home.drop("claims-100.csv", hundredClaims(10)).night("Tue 2021-03-02");

        assertThat(night.changedClaims()).hasSize(90);
    }

    @Test
    void f93FifteenBadRowsOfAHundredCostTheFile(Home home) {
        Night night = home.drop("claims-100.csv", hundredClaims(15)).attempt("Tue 2021-03-02");

        assertThat(night.outcome().exit()).isEqualTo(3);
        assertThat(night.changedClaims()).isEmpty();
        assertThat(namesIn(home.refused().toFile()))
                .anyMatch(name -> name.endsWith("claims-100.csv"))
                .hasSizeGreaterThan(1);
        assertThat(new File(home.inbox().toFile(), "claims-100.csv")).doesNotExist();
    }

    private static String hundredClaims(int bad) {
        return Feed.CLAIMS.file(IntStream.range(0, 100)
                .mapToObj(number -> submitted("C" + number, "Mon 2021-03-01").partner(number < bad ? "" : PARTNER))
                .collect(toCollection(ArrayList::new)));
    }

    /** As spreadsheets save it: with a byte order mark and CRLF. */
    private static String windows(String text) {
        return "\uFEFF" + text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static List<String> namesIn(File folder) {
        List<String> names = new ArrayList<>();
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            names.add(file.getName());
            names.addAll(namesIn(file));
        }
        return names;
    }
}
