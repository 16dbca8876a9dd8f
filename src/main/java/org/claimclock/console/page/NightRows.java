package org.claimclock.console.page;

import java.time.Duration;
import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.register.FeedTally;

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
                Cell.id(ran && night.run() != null ? desk.text(night.run().startedAt()) : ""),
                new Cell(night.seconds() == 0 && !ran ? "" : took(night), "number", ""),
                count(ran, tally.read()),
                count(ran, tally.applied()),
                count(ran, tally.held()),
                count(ran, tally.refused()),
                count(ran, tally.rejected()),
                Cell.text(why(night)));
    }

    private static Cell count(boolean ran, long count) {
        return ran ? Cell.number(count) : new Cell("", "number", "");
    }

    private static String took(NightRow night) {
        return night.run() == null || night.run().finishedAt() == null
                ? ""
                : Words.time(Duration.ofSeconds(night.seconds()));
    }

    private static String why(NightRow night) {
        boolean wellDone = night.plan() == null || night.state().equals("DONE");
        return wellDone || night.plan() == null
                ? ""
                : night.plan().word().by() + ": "
                        + night.plan().word().why().lines().findFirst().orElse("");
    }
}
