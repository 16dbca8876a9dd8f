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
                .contains("<b>1</b><span>lines taken back</span>")
                .contains(
                        "<tr><td>decisions-old.csv</td><td>REFUSED</td><td>NOT_UTF8</td><td>Byte 12 is not UTF-8. Maybe it was saved as Windows-1252.</td></tr>")
                .contains("<td>decisions, 2.csv:17</td><td>D-9</td><td>C-6</td><td>STALE_EVENT</td>");
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
                .contains("<td>&lt;img onerror=&#39;x&#39;&gt;&amp;&quot;.csv:2</td><td>{feeds}</td>")
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
