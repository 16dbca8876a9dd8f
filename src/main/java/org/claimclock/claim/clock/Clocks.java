package org.claimclock.claim.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The clocks of one claim, at most one of each kind, in the order of {@link Clock}. */
public record Clocks(List<RunningClock> all) {

    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = List.copyOf(all);
    }

    public Optional<RunningClock> find(Clock clock) {
        for (RunningClock each : all) {
            if (each.clock() == clock) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public Clocks with(RunningClock started) {
        List<RunningClock> others = new ArrayList<>(without(started.clock()).all);
        others.add(started);
        others.sort(Comparator.comparing(RunningClock::clock));
        return new Clocks(others);
    }

    public Clocks without(Clock... stopped) {
        return keeping(each -> !List.of(stopped).contains(each.clock()));
    }

    private Clocks keeping(Predicate<RunningClock> kept) {
        return new Clocks(all.stream().filter(kept).toList());
    }

    /** The running clock that ends first; of two on one day the one that {@link Clock} names first. */
    public Optional<RunningClock> findNext() {
        RunningClock next = null;
        for (RunningClock each : all) {
            if (each.isRunning() && (next == null || each.lastDay().isBefore(next.lastDay()))) {
                next = each;
            }
        }
        return Optional.ofNullable(next);
    }

    /** The window of this clock as the rules see it, {@link Window#NOT_OPENED} where there is none. */
    public Window window(Clock clock) {
        return find(clock).map(each -> new Window(each.d0(), each.lastDay())).orElse(Window.NOT_OPENED);
    }

    /** Whether this clock still runs at the end of a run dated {@code asOf}. */
    public boolean runs(Clock clock, LocalDate asOf) {
        return find(clock)
                .filter(each -> each.isRunning() && !each.lastDay().isBefore(asOf))
                .isPresent();
    }
}
