package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.export.Nights.TUE_2021_03_09;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.Said.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that people open first. */
class ReportTest {

    @TempDir
    Path outbox;

    private String page(NightContents night) throws IOException {
        return Files.readString(Nights.publish(night, outbox).folder().resolve("report.html"));
    }

    private static NightContents refusing(Stream<Refusal> refusals) {
        NightContents night = Nights.full(TUE_2021_03_09, 1, "");
        List<Refusal> all = refusals.toList();
        var said = new NightContents.Said(
                night.said().lines(),
                night.said().notices(),
                night.said().escalations(),
                all::forEach,
                night.said().statuses());
        return new NightContents(night.night(), "", night.read(), said, night.rejected());
    }

    @Test
    void itShowsTotalsRefusedFilesAndExceptions() throws IOException {
        assertThat(page(Nights.full(TUE_2021_03_09, 1, "")))
                .contains("<b>1</b><span>files refused</span>", "<b>1</b><span>lines taken back</span>")
                .contains(
                        "<tr><td data-label=\"file\">decisions-old.csv</td><td class=\"id\" data-label=\"state\">REFUSED</td>"
                                + "<td class=\"id\" data-label=\"code\">NOT_UTF8</td>"
                                + "<td data-label=\"message\">Byte 12 is not UTF-8. Maybe it was saved as Windows-1252.</td></tr>")
                .contains(
                        "<td data-label=\"where\">decisions, 2.csv:17</td><td class=\"id\" data-label=\"event\">D-9</td>"
                                + "<td class=\"id\" data-label=\"claim\">C-6</td><td class=\"id\" data-label=\"code\">STALE_EVENT</td>");
    }

    @Test
    void aColumnOfNumbersIsSetLikeItsHeading() throws IOException {
        assertThat(page(Nights.full(TUE_2021_03_09, 1, "")))
                .contains(
                        "<th scope=\"col\" class=\"number\">applied</th>",
                        "<td class=\"number\" data-label=\"applied\">1</td>");
    }

    @Test
    void noticesAndEscalationsAreCalledByMoreThanTheirNumbers() throws IOException {
        assertThat(page(Nights.full(TUE_2021_03_09, 1, "")))
                .contains(
                        ">N2 rejection</text>",
                        "Escalations (E1) by clock",
                        "Notices go to customers (N1) and partners");
    }

    @Test
    void itNeedsNothingButItselfAndRunsNothing() throws IOException {
        assertThat(page(Nights.full(TUE_2021_03_09, 1, "")))
                .doesNotContain("<script", "http:", "https:", "src=", "href=", "@import", "url(");
    }

    @Test
    void itBearsNoRunAndNoTimeSoThatARepeatedNightHasTheSamePage() throws IOException {
        assertThat(page(Nights.full(TUE_2021_03_09, 1, ""))).doesNotContain("run-1", "12:00");
    }

    @Test
    void whatAFileNameHoldsIsReadAndNotObeyed() throws IOException {
        Refusal refusal = new Refusal(new SourceLine("<img onerror='x'>&\".csv", 2), "{feeds}", "C-1", "STALE_EVENT");

        assertThat(page(refusing(Stream.of(refusal))))
                .contains("<td data-label=\"where\">&lt;img onerror=&#39;x&#39;&gt;&amp;&quot;.csv:2</td>"
                        + "<td class=\"id\" data-label=\"event\">{feeds}</td>")
                .doesNotContain("<img");
    }

    @Test
    void aNightOfManyExceptionsHasAPageThatCanBeRead() throws IOException {
        Stream<Refusal> many = Stream.iterate(1, line -> line + 1)
                .limit(1_234)
                .map(line -> new Refusal(new SourceLine("d.csv", line), "D-" + line, "C-1", "STALE_EVENT"));

        assertThat(page(refusing(many)))
                .contains("d.csv:200<")
                .doesNotContain("d.csv:201<")
                .contains("<p>1,034 more are in exceptions.csv.</p>");
    }

    @Test
    void aNightInWhichNothingHappenedSaysSo() throws IOException {
        assertThat(page(Nights.empty(TUE_2021_03_09, 1, "")))
                .contains("Every file was taken.", "The rules refused and held nothing.", "There was no input.");
    }
}
