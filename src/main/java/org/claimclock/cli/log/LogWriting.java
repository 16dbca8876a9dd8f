package org.claimclock.cli.log;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.export.Published;
import org.claimclock.export.pack.Controls;
import org.claimclock.intake.FileOutcome;
import org.claimclock.nightly.NightListener;

/** Between a night and who listens to it. What moves all the time is not written down. */
record LogWriting(LoggedNight log, NightListener other) implements NightListener {

    @Override
    public void began(LocalDate night, boolean again) {
        log.began(night);
        log.say("night " + night + (again ? " goes on where it had stopped" : " begins") + ", on Java "
                + Runtime.version());
        other.began(night, again);
    }

    @Override
    public void stage(String name) {
        log.mark();
        log.say(name);
        other.stage(name);
    }

    @Override
    public void read(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Read read) {
            log.say("read " + read.file() + ": " + read.rows().read() + " rows, and "
                    + read.rows().rejected() + " that could not be read");
            read.warnings().forEach(warning -> log.warn(read.file() + ": " + warning));
        } else if (outcome instanceof FileOutcome.Refused refused) {
            log.warn("refused " + refused.file() + " whole: " + refused.code() + ": " + refused.message());
        } else if (outcome instanceof FileOutcome.Skipped skipped) {
            log.say("skipped " + skipped.file() + ": " + skipped.code() + ": " + skipped.message());
        }
        other.read(outcome);
    }

    @Override
    public void warned(List<String> warnings) {
        warnings.forEach(log::warn);
        other.warned(warnings);
    }

    @Override
    public void planned(long claims) {
        other.planned(claims);
    }

    @Override
    public void walked(long claims, long total) {
        other.walked(claims, total);
    }

    @Override
    public void advanced(Advance advance) {
        other.advanced(advance);
    }

    @Override
    public void checked(long claims) {
        other.checked(claims);
    }

    @Override
    public void written(Part part, long rows) {
        other.written(part, rows);
    }

    @Override
    public void published(Published night) {
        Controls controls = night.controls();
        log.say("published package " + controls.sequence() + ": " + controls.adds() + " lines added, "
                + controls.retracts() + " taken back; SHA-256 " + night.packageSha256());
        other.published(night);
    }
}
