package org.claimclock.cli;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.export.Published;
import org.claimclock.intake.FileOutcome;
import org.claimclock.nightly.NightListener;
import org.jspecify.annotations.Nullable;

/** Tells an operator how a night gets on: a line for what matters, and how far long work has come. */
final class NightProgress implements NightListener {
    private static final int MOST_ROWS_TOLD = 10;

    private final Screen screen;
    private final Map<Part, Long> written = new EnumMap<>(Part.class);
    private @Nullable Published published;

    NightProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void began(LocalDate asOf, boolean again) {
        screen.say("night " + asOf + (again ? ": going on where it had stopped" : ""));
        written.clear();
        published = null;
    }

    @Override
    public void stage(String name) {
        screen.clear();
        screen.say("  " + name);
    }

    @Override
    public void read(FileOutcome outcome) {
        screen.clear();
        if (outcome instanceof FileOutcome.Refused refused) {
            screen.say("  REFUSED " + refused.file() + ": " + refused.code() + ": " + refused.message());
            refused.problems().stream().limit(MOST_ROWS_TOLD).forEach(problem -> screen.say("    " + problem));
            if (refused.problems().size() > MOST_ROWS_TOLD) {
                screen.say("    ... and more; see the reason file in refused/");
            }
        } else if (outcome instanceof FileOutcome.Skipped skipped) {
            screen.say("  skipped " + skipped.file() + ": " + skipped.code() + ": " + skipped.message());
        } else if (outcome instanceof FileOutcome.Read read) {
            read.warnings().forEach(warning -> screen.say("  warning: " + read.file() + ": " + warning));
        }
    }

    @Override
    public void warned(List<String> warnings) {
        warnings.forEach(warning -> screen.say("  warning: " + warning));
    }

    @Override
    public void advanced(Advance advance) {
        String task = advance.phase().name().toLowerCase(Locale.ROOT);
        String rows = String.format(Locale.ROOT, "%,d rows", advance.rows());
        screen.show(new Work(task, advance.file(), advance.bytes(), advance.size(), Unit.BYTES, List.of(rows)));
    }

    @Override
    public void planned(long claims) {
        screen.show(Work.of("planning", claims, 0, Unit.CLAIMS));
    }

    @Override
    public void walked(long claims, long total) {
        screen.show(Work.of("walking", claims, total, Unit.CLAIMS));
    }

    @Override
    public void checked(long claims) {
        screen.show(Work.of("checking", claims, 0, Unit.CLAIMS));
    }

    @Override
    public void written(Part part, long rows) {
        written.put(part, rows);
        long all = written.values().stream().mapToLong(Long::longValue).sum();
        screen.show(Work.of("publishing", all, 0, Unit.ROWS));
    }

    @Override
    public void published(Published night) {
        screen.clear();
        published = night;
    }

    /** What the last night published; empty where a run that was killed had done that before. */
    Optional<Published> findPublished() {
        return Optional.ofNullable(published);
    }

    /** Rows that the last night published. */
    long rows(Part part) {
        return written.getOrDefault(part, 0L);
    }
}
