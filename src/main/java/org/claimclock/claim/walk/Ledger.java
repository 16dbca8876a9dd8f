package org.claimclock.claim.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Effect;
import org.claimclock.claim.Finding;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.HistoryEntry.Ground;

/** What one walk of one claim has to write down and to say. What was said in an earlier run is not said again. */
final class Ledger {
    private final String claimId;
    private final Memory memory;
    private final Reckoner reckoner;
    final List<HistoryEntry> history = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final Map<EventKey, Disposition> became = new LinkedHashMap<>();

    Ledger(String claimId, Memory memory, Reckoner reckoner) {
        this.claimId = claimId;
        this.memory = memory;
        this.reckoner = reckoner;
    }

    /** A move that was made. */
    void move(Happening happening, Finding finding, Claim before, Claim after) {
        Change change = new Change(before.getStatus().name(), after.getStatus().name(), finding.reason());
        String key = happening.key() + " " + finding.effect() + " " + change.from() + ">" + change.to() + " "
                + change.reason();
        Scene scene = happening.scene();
        history.add(new HistoryEntry(
                key,
                scene.at(),
                scene.who(),
                finding.effect() == Effect.REINSTATE ? scene.what() + ", REINSTATED" : scene.what(),
                change,
                ground(finding),
                originOf(scene),
                started(before, after),
                scene.note()));
    }

    /** Something that was not done, listed once for an event and code. */
    void refuse(Scene scene, Finding finding, String key) {
        String code = finding.reason();
        if (list(scene, code, key)) {
            Change change = new Change("", "", code);
            history.add(new HistoryEntry(
                    "",
                    scene.at(),
                    scene.who(),
                    scene.what(),
                    change,
                    ground(finding),
                    originOf(scene),
                    List.of(),
                    scene.note()));
        }
    }

    /** Lists an exception once for an event and code; the history has it elsewhere. */
    boolean list(Scene scene, String code, String key) {
        boolean first = memory.say("X " + key + " " + code);
        if (first) {
            said.add(new Said.Refusal(scene.origin().line(), scene.origin().eventId(), claimId, code));
        }
        return first;
    }

    void note(Scene scene, Change change) {
        history.add(new HistoryEntry(
                "",
                scene.at(),
                scene.who(),
                scene.what(),
                change,
                Ground.NONE,
                originOf(scene),
                List.of(),
                scene.note()));
    }

    void became(EventKey key, Disposition disposition) {
        became.put(key, disposition);
    }

    String counted(RunningClock clock) {
        return DayText.counted(clock, reckoner);
    }

    private List<StartedClock> started(Claim before, Claim after) {
        if (before.clocks().equals(after.clocks())) {
            return List.of();
        }
        return after.clocks().all().stream()
                .filter(RunningClock::isRunning)
                .filter(clock -> !before.clocks().all().contains(clock))
                .map(clock -> StartedClock.of(clock, reckoner))
                .toList();
    }

    private static Ground ground(Finding finding) {
        String because = finding.because().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
        return new Ground(finding.rule(), finding.source(), because);
    }

    private static String originOf(Scene scene) {
        return scene.origin().isSystem() ? "" : scene.origin().line().toString();
    }
}
