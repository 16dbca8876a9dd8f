package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.event.Feed;
import org.claimclock.console.Desk;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.plan.Deeds.Deed;

/** The tables of a night's page. */
record NightTables(Desk desk, LocalDate asOf) {

    Grid feeds() {
        var tallies = desk.register().tallies().of(asOf);
        List<List<Cell>> rows = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            FeedTally tally = tallies.getOrDefault(feed, FeedTally.NONE);
            rows.add(List.of(
                    Cell.text(feed.prefix()),
                    Cell.number(tally.read()),
                    Cell.number(tally.applied()),
                    Cell.number(tally.duplicate()),
                    Cell.number(tally.held()),
                    Cell.number(tally.refused()),
                    Cell.number(tally.rejected())));
        }
        return Grid.of(
                "What became of the rows of each feed",
                "",
                rows,
                "Feed",
                "#Read",
                "#Applied",
                "#Duplicate",
                "#Held",
                "#Refused",
                "#Rejected");
    }

    Grid files() {
        return Grid.of(
                "Input files",
                "No file came in.",
                desk.register().inputFiles().of(asOf).stream()
                        .map(NightTables::file)
                        .toList(),
                "File",
                "State",
                "Why",
                "#Size",
                "#Read",
                "#Rejected",
                "SHA-256");
    }

    private static List<Cell> file(InputFile file) {
        String why = file.code().isEmpty() ? "" : file.code() + ": " + file.message();
        return List.of(
                Cell.id(file.name()),
                Cell.state(file.state().name()),
                Cell.text(why),
                new Cell(Words.size(file.bytes()), "number", ""),
                Cell.number(file.tally().read()),
                Cell.number(file.tally().rejected()),
                new Cell(file.sha256(), "hash", ""));
    }

    Grid deeds() {
        return Grid.of(
                "What happened to this night, in order",
                "The schedule knows nothing of it: it was run by hand.",
                desk.register().plan().deeds().of(asOf).stream().map(this::deed).toList(),
                "When",
                "Who",
                "It became",
                "Why");
    }

    private List<Cell> deed(Deed deed) {
        return List.of(
                Cell.id(desk.exact(deed.word().at())),
                Cell.id(deed.word().by()),
                Cell.state(deed.state().name()),
                Cell.text(deed.word().why()));
    }
}
