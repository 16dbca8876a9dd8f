package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.scenario.file.Expectation.Aspect;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.table.Tables;

/**
 * Walks histories of one claim under two sets of tables, night by night, until they part.
 *
 * @param now the tables as they are
 * @param then the tables with something else in one of them
 */
public record Contrast(LoadedRulebook rulebook, Tables now, Tables then) {
    private static final String CLAIM = "C-1";

    /**
     * The first night whose end somebody can tell apart.
     *
     * @param cells of an EXPECT row, by column, that holds under the tables as they are and not under the others
     */
    public record Parting(LocalDate asOf, Map<String, String> cells) {
        public Parting {
            cells = Map.copyOf(cells);
        }
    }

    /** A history that cannot be walked under the tables as they are has none. */
    public Optional<Parting> findParting(Scenario history) {
        Play asItIs = play(history, now);
        Play moved = play(history, then);
        LocalDate end = history.lastNight().plusDays(1);
        for (LocalDate night : history.firstNight().datesUntil(end).toList()) {
            if (!isRead(history, night) && !isDue(asItIs, night) && !isDue(moved, night)) {
                continue;
            }
            if (!walked(asItIs, night)) {
                return Optional.empty();
            }
            Standing standing = asItIs.played(CLAIM).standing(night);
            Standing other = walked(moved, night) ? moved.played(CLAIM).standing(night) : new Standing(null);
            Map<String, String> cells = cells(standing.unlike(other));
            if (!cells.isEmpty()) {
                return Optional.of(new Parting(night, cells));
            }
        }
        return Optional.empty();
    }

    /** The nights in which something is decided though nobody did anything: a deadline has passed. */
    public List<LocalDate> lapses(Scenario history) {
        Play play = play(history, now);
        List<LocalDate> nights = new ArrayList<>();
        for (LocalDate night :
                history.firstNight().datesUntil(history.lastNight().plusDays(1)).toList()) {
            if (!isRead(history, night) && !isDue(play, night)) {
                continue;
            }
            if (!walked(play, night)) {
                break;
            }
            if (!isRead(history, night) && !play.played(CLAIM).standing(night).isAsBefore()) {
                nights.add(night);
            }
        }
        return nights;
    }

    private Play play(Scenario history, Tables tables) {
        return new Play(history, new SupposedRulebook(rulebook, tables, history.supposed(), new CoverageNotes()));
    }

    private static boolean isRead(Scenario history, LocalDate night) {
        return history.events().stream()
                .anyMatch(event -> event.recorded().received().equals(night));
    }

    /** A night that finds nothing to do need not be walked: most of them. */
    private static boolean isDue(Play play, LocalDate night) {
        return play.played(CLAIM).isDue(night);
    }

    /** Whatever a table makes the walk throw ends it: a count that leaves the calendar is no answer. */
    private static boolean walked(Play play, LocalDate night) {
        try {
            play.night(night);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Map<String, String> cells(Map<Aspect, String> wanted) {
        Map<String, String> cells = new TreeMap<>();
        wanted.forEach((aspect, value) -> cells.put(aspect.column(), shown(aspect, value)));
        return cells;
    }

    private static String shown(Aspect aspect, String value) {
        return aspect == Aspect.LAST_DAY && !value.equals(Aspect.NOTHING)
                ? DayText.dated(LocalDate.parse(value))
                : value;
    }
}
