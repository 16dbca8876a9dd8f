package org.claimclock.rulebook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.scenario.file.ScenarioFile;

/** Every act as the event that it is: read once, by the reader of scenarios, and then done on any day. */
final class Repertoire {
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    private final LoadedRulebook rulebook;
    private final Map<String, ClaimEvent> events = new HashMap<>();

    private Repertoire(LoadedRulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param acts of which those that no scenario could hold on this day are left out */
    static Repertoire of(LoadedRulebook rulebook, List<Act> acts, LocalDate on) {
        Repertoire repertoire = new Repertoire(rulebook);
        List<String> lines = new ArrayList<>();
        lines.add(Story.HEADER);
        for (int at = 0; at < acts.size(); at++) {
            Story only =
                    new Story(World.AS_IT_IS, List.of(new Placed(acts.get(at), on, on.plusDays(1))), on.plusDays(1));
            lines.addAll(only.rows(String.valueOf(at), "NONE"));
        }
        for (Scenario scenario : repertoire.read(lines)) {
            Act act = acts.get(Integer.parseInt(scenario.name()));
            scenario.events().stream()
                    .filter(event -> event instanceof ClaimCreated == act.isCreation())
                    .forEach(event -> repertoire.events.put(key(act), event));
        }
        return repertoire;
    }

    private List<Scenario> read(List<String> lines) {
        try {
            Path file = Files.createTempFile("claimclock-acts", ".csv");
            try {
                Files.write(file, lines);
                return ScenarioFile.read(file, rulebook.tables(), rulebook.zone(), new ArrayList<>());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Act act) {
        return act.what() + " " + act.detail();
    }

    boolean knows(Act act) {
        return events.containsKey(key(act));
    }

    /** The events that this night of a story reads. */
    List<ClaimEvent> read(Story story, LocalDate night) {
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        List<ClaimEvent> read = new ArrayList<>();
        for (int at = 0; at < story.acts().size(); at++) {
            Placed placed = story.acts().get(at);
            int earlier = ofDay.merge(placed.when(), 1, Integer::sum) - 1;
            if (placed.readOn().equals(night)) {
                read.add(event(placed, at, earlier));
            }
        }
        return read;
    }

    /** Of rows that give no time those of one day follow each other. */
    private ClaimEvent event(Placed placed, int number, int earlier) {
        Act act = placed.act();
        ClaimEvent event = events.get(key(act));
        if (event == null) {
            throw new IllegalArgumentException("no scenario could hold " + act);
        }
        Feed feed = event.key().feed();
        EventKey own = new EventKey(feed, act.isCreation() ? act.claim() : "act " + number);
        return Retimed.of(
                event,
                new Recorded(
                        own,
                        act.claim(),
                        placed.when()
                                .atTime(AFTERNOON)
                                .plusMinutes(earlier)
                                .atZone(rulebook.zone())
                                .toInstant(),
                        0,
                        new SourceLine("proof", number + 1L),
                        placed.readOn()));
    }
}
