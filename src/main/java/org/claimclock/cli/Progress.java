package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.intake.FileOutcome;
import org.claimclock.nightly.NightListener;

/** Tells an operator how a night gets on: a line for what matters, and one now and then on long work. */
final class Progress implements NightListener {
    private static final long ROWS_BETWEEN_LINES = 200_000;
    private static final long CLAIMS_BETWEEN_LINES = 50_000;

    private static final int MOST_ROWS_TOLD = 10;

    private final PrintWriter err;
    private long nextRows = ROWS_BETWEEN_LINES;
    private long nextClaims = CLAIMS_BETWEEN_LINES;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void began(LocalDate asOf, boolean again) {
        err.println("night " + asOf + (again ? ": going on where it had stopped" : ""));
        nextRows = ROWS_BETWEEN_LINES;
        nextClaims = CLAIMS_BETWEEN_LINES;
    }

    @Override
    public void stage(String name) {
        err.println("  " + name);
    }

    @Override
    public void read(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Refused refused) {
            err.println("  REFUSED " + refused.file() + ": " + refused.code() + ": " + refused.message());
            refused.problems().stream().limit(MOST_ROWS_TOLD).forEach(problem -> err.println("    " + problem));
            if (refused.problems().size() > MOST_ROWS_TOLD) {
                err.println("    ... and more; see the reason file in refused/");
            }
        } else if (outcome instanceof FileOutcome.Skipped skipped) {
            err.println("  skipped " + skipped.file() + ": " + skipped.code() + ": " + skipped.message());
        } else if (outcome instanceof FileOutcome.Read read) {
            read.warnings().forEach(warning -> err.println("  warning: " + read.file() + ": " + warning));
        }
    }

    @Override
    public void warned(List<String> warnings) {
        warnings.forEach(warning -> err.println("  warning: " + warning));
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.rows() >= nextRows) {
            nextRows = advance.rows() + ROWS_BETWEEN_LINES;
            long percent = advance.size() == 0 ? 100 : advance.bytes() * 100 / advance.size();
            err.printf("  %s: %,d rows, %d %% of %,d bytes%n", advance.file(), advance.rows(), percent, advance.size());
        }
    }

    @Override
    public void walked(long claims, long total) {
        if (claims >= nextClaims) {
            nextClaims = claims + CLAIMS_BETWEEN_LINES;
            err.printf("  %,d of %,d claims%n", claims, total);
        }
    }
}
