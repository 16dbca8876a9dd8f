package org.claimclock.console.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.claimclock.export.Published;
import org.claimclock.intake.FileOutcome;
import org.claimclock.nightly.NightListener;

/** Between a night and who listens to it. */
record Hearing(LiveNight live, NightListener other) implements NightListener {

    @Override
    public void began(LocalDate asOf, boolean again) {
        live.began(asOf);
        other.began(asOf, again);
    }

    @Override
    public void stage(String name) {
        live.stage(name);
        other.stage(name);
    }

    @Override
    public void read(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Refused refused) {
            live.say("refused " + refused.file() + ": " + refused.code() + ": " + refused.message());
        } else if (outcome instanceof FileOutcome.Skipped skipped) {
            live.say("skipped " + skipped.file() + ": " + skipped.code());
        } else if (outcome instanceof FileOutcome.Read read) {
            read.warnings().forEach(warning -> live.say("warning: " + read.file() + ": " + warning));
        }
        other.read(outcome);
    }

    @Override
    public void warned(List<String> warnings) {
        warnings.forEach(warning -> live.say("warning: " + warning));
        other.warned(warnings);
    }

    @Override
    public void planned(long claims) {
        live.works("planning claims", claims, 0, "claims");
        other.planned(claims);
    }

    @Override
    public void walked(long claims, long total) {
        live.works("walking claims", claims, total, "claims");
        other.walked(claims, total);
    }

    @Override
    public void advanced(Advance advance) {
        String what = advance.phase().name().toLowerCase(Locale.ROOT) + " " + advance.file();
        live.works(what, advance.bytes(), advance.size(), "bytes");
        other.advanced(advance);
    }

    @Override
    public void checked(long claims) {
        live.works("checking claims", claims, 0, "claims");
        other.checked(claims);
    }

    @Override
    public void written(Part part, long rows) {
        live.works("writing " + part.name().toLowerCase(Locale.ROOT), rows, 0, "rows");
        other.written(part, rows);
    }

    @Override
    public void published(Published night) {
        other.published(night);
    }
}
