package org.claimclock.metrics;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.register.NightRecord;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.schedule.Office;

/**
 * The numbers that machines watch, read from the book. What a night brought is read once, when it is done; while one is running nothing long is asked of
 * the book. Safe for many threads, of which one reads at a time.
 */
public final class Metrics {
    /** What {@link #text} is in: Prometheus' own form. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final LocalDate END = LocalDate.of(9_999, 1, 1);

    private final Office office;
    private final Meters meters;
    private final LastNight lastNight;
    private final Totals totals;
    private final LetterNumbers letters;
    private List<Sample> ofAllNights = List.of();

    /** @param disk a folder on the disk whose free space counts */
    public Metrics(Office office, Path disk) {
        this.office = office;
        this.meters = new Meters(disk);
        this.lastNight = new LastNight(office.register());
        this.totals = new Totals(office.register());
        this.letters = new LetterNumbers(office.register().post().letters());
    }

    /** All of them, as they are now. */
    public synchronized String text() {
        NightRecord last = office.register().nights().findBefore(END).orElse(null);
        List<Sample> all = new ArrayList<>(new Standing(office).samples(last));
        all.addAll(letters.samples());
        if (last != null) {
            all.addAll(lastNight.samples(last));
        }
        if (!isRunning()) {
            ofAllNights = totals.samples();
        }
        all.addAll(ofAllNights);
        return meters.text(all);
    }

    private boolean isRunning() {
        return office.nights().open().stream().anyMatch(night -> night.state() == State.RUNNING);
    }
}
