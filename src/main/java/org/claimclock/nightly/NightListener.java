package org.claimclock.nightly;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.ExportListener;
import org.claimclock.export.Published;
import org.claimclock.intake.FileOutcome;
import org.claimclock.intake.IntakeListener;
import org.claimclock.progress.ProgressListener;

/** Is told how a night gets on. */
public interface NightListener extends IntakeListener, ProgressListener, ExportListener {

    /** A night begins, or goes on after it had been stopped. */
    void began(LocalDate asOf, boolean again);

    /** A stage of the night begins, such as {@code reading} or {@code walking}. */
    void stage(String name);

    void read(FileOutcome outcome);

    /** Something that is no fault and that an operator should know. */
    void warned(List<String> warnings);

    /** The outbox has the night. */
    void published(Published night);
}
