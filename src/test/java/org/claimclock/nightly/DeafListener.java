package org.claimclock.nightly;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.Published;
import org.claimclock.intake.FileOutcome;

/** Hears nothing of a night; a test listens to what it wants to hear. */
public class DeafListener implements NightListener {

    @Override
    public void began(LocalDate asOf, boolean again) {}

    @Override
    public void stage(String name) {}

    @Override
    public void read(FileOutcome outcome) {}

    @Override
    public void warned(List<String> warnings) {}

    @Override
    public void walked(long claims, long total) {}

    @Override
    public void advanced(Advance advance) {}

    @Override
    public void written(Part part, long rows) {}

    @Override
    public void published(Published night) {}
}
