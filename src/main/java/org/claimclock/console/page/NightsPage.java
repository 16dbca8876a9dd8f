package org.claimclock.console.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.page.Columns.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All nights there were, the latest first, and how many rows and how much time each took. */
@Controller
final class NightsPage {
    private static final int ROWS = 30;

    private final Desk desk;

    NightsPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/nights")
    String show(@RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before, Model page) {
        List<NightRow> nights = NightRow.before(desk, before == null ? LocalDate.MAX : before, ROWS);
        List<NightRow> run = new ArrayList<>(
                nights.stream().filter(night -> night.run() != null).toList());
        Collections.reverse(run);
        page.addAttribute("here", "nights");
        page.addAttribute("nights", new NightRows(desk).grid("Nights, the latest first", nights));
        page.addAttribute(
                "volume",
                chart("Rows read, night by night", run, night -> night.tally().read(), Words::number));
        page.addAttribute(
                "duration",
                chart(
                        "How long each night took",
                        run,
                        night -> night.took().toMillis(),
                        millis -> Words.span(Duration.ofMillis(millis))));
        page.addAttribute(
                "older",
                nights.size() < ROWS
                        ? ""
                        : "/nights?before=" + nights.get(nights.size() - 1).asOf());
        return "nights";
    }

    private static Columns chart(
            String title, List<NightRow> nights, Function<NightRow, Long> value, Function<Long, String> told) {
        return new Columns(
                title,
                nights.stream()
                        .map(night -> new Column(
                                DayText.dated(night.asOf()), value.apply(night), told.apply(value.apply(night))))
                        .toList());
    }
}
