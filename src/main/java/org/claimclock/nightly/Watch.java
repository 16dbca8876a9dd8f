package org.claimclock.nightly;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.Published;
import org.claimclock.intake.FileOutcome;

/**
 * Looks between two chunks, batches or files whether the night may go on: nobody has asked it to stop, and there is room on its disks. Passes on what it
 * hears.
 */
public final class Watch implements NightListener {
    private final NightListener listener;
    private final StopRequest stop;
    private final FreeSpace space;
    private volatile String stage = "beginning";

    public Watch(NightListener listener, StopRequest stop, FreeSpace space) {
        this.listener = listener;
        this.stop = stop;
        this.space = space;
    }

    /** @throws NightStopped or {@link NightFailure} where the night may not go on */
    private void look() {
        if (stop.isAsked()) {
            throw new NightStopped(
                    "the run was asked to stop and has stopped while " + stage + ". What it has done so far is kept.");
        }
        space.require();
    }

    @Override
    public void began(LocalDate asOf, boolean again) {
        look();
        listener.began(asOf, again);
    }

    @Override
    public void stage(String name) {
        look();
        stage = name;
        listener.stage(name);
    }

    @Override
    public void read(FileOutcome outcome) {
        listener.read(outcome);
    }

    @Override
    public void warned(List<String> warnings) {
        listener.warned(warnings);
    }

    @Override
    public void advanced(Advance advance) {
        listener.advanced(advance);
        look();
    }

    @Override
    public void checked(long claims) {
        listener.checked(claims);
        look();
    }

    @Override
    public void written(Part part, long rows) {
        listener.written(part, rows);
        look();
    }

    @Override
    public void published(Published night) {
        listener.published(night);
    }

    @Override
    public void planned(long claims) {
        listener.planned(claims);
        look();
    }

    @Override
    public void walked(long claims, long total) {
        listener.walked(claims, total);
        look();
    }
}
