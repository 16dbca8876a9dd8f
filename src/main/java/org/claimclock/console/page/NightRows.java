package org.claimclock.console.page;

import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.register.FeedTally;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.Word;

/** Nights as a table. */
record NightRows(Desk desk) {

    Grid grid(String caption, List<NightRow> nights) {
        return Grid.of(
                caption,
                "There was no night yet.",
                nights.stream().map(this::row).toList(),
                "Night",
                "State",
                "Began",
                "#Took",
                "#Read",
                "#Applied",
                "#Held",
                "#Refused",
                "#Rejected",
                "Why");
    }

    private List<Cell> row(NightRow night) {
        FeedTally tally = night.tally();
        boolean ran = night.run() != null;
        return List.of(
                Cell.day(night.asOf()).to("/nights/" + night.asOf()),
                Cell.state(night.state()),
                Cell.id(ran && night.run() != null ? desk.exact(night.run().startedAt()) : ""),
                new Cell(took(night), "number", ""),
                count(ran, tally.read()),
                count(ran, tally.applied()),
                count(ran, tally.held()),
                count(ran, tally.refused()),
                count(ran, tally.rejected()),
                why(night));
    }

    private static Cell count(boolean ran, long count) {
        return ran ? Cell.number(count) : new Cell("", "number", "");
    }

    private static String took(NightRow night) {
        return night.run() == null || night.run().finishedAt() == null ? "" : Words.span(night.took());
    }

    private static Cell why(NightRow night) {
        if (!night.refusedFiles().isEmpty()) {
            String refused = Words.number(night.refusedFiles().size(), "file") + " refused whole: "
                    + String.join(", ", night.refusedFiles());
            return new Cell(refused, Cell.text(refused).kind() + " warns", "");
        }
        PlannedNight plan = night.plan();
        return Cell.text(plan == null || night.state().equals("DONE") ? "" : why(plan.word()));
    }

    /** The schedule plans a night without a reason, and that needs no words; a person without one is still who did it. */
    private static String why(Word word) {
        String reason = word.why().lines().findFirst().orElse("");
        if (reason.isBlank()) {
            return word.by().equals(Word.SCHEDULE) ? "" : word.by();
        }
        return word.by() + ": " + reason;
    }
}
