package org.claimclock.console.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.intake.inbox.Inbox;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.schedule.Terms;
import org.claimclock.schedule.Waiting;

/** What waits in the inbox, and what a night waits for. */
record InboxView(Grid files, String waitsFor, String more) {
    private static final int MOST = 50;

    static InboxView of(Desk desk, Instant now) {
        Terms terms = desk.office().terms();
        List<List<Cell>> rows = new ArrayList<>();
        try {
            Inbox.Look look = new Inbox(terms.inbox(), terms.quiet()).look(now);
            look.ready().forEach(file -> rows.add(row(file, "ready", desk)));
            look.growing().forEach(file -> rows.add(row(file, "still growing", desk)));
            look.unknown().forEach(file -> rows.add(row(file, "", "not known by its name: it stays there", desk)));
        } catch (IOException e) {
            rows.add(List.of(
                    Cell.text("the inbox cannot be read"), Cell.text(""), Cell.text(""), Cell.text(""), Cell.text("")));
        }
        String more = rows.size() <= MOST ? "" : "and " + Words.number(rows.size() - MOST, "more file");
        List<List<Cell>> shown = rows.subList(0, Math.min(MOST, rows.size()));
        return new InboxView(
                Grid.of("Files in the inbox", "The inbox is empty.", shown, "File", "Feed", "#Size", "Changed", "Is"),
                waitsFor(terms.waiting()),
                more);
    }

    private static List<Cell> row(InboxFile file, String state, Desk desk) {
        return row(file.path(), file.feed().prefix(), state, desk);
    }

    private static List<Cell> row(Path file, String feed, String state, Desk desk) {
        String size = "";
        String changed = "";
        try {
            size = Words.size(Files.size(file));
            changed = desk.text(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            // It was taken away a moment ago.
        }
        return List.of(
                Cell.id(String.valueOf(file.getFileName())),
                Cell.text(feed),
                new Cell(size, "number", ""),
                Cell.id(changed),
                Cell.text(state));
    }

    private static String waitsFor(Waiting waiting) {
        return waiting.patterns().isEmpty()
                ? ""
                : "A night waits for " + String.join(", ", waiting.patterns()) + " until " + waiting.until()
                        + ", and then " + (waiting.hold() ? "is held." : "runs without.");
    }
}
