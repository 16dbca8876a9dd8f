package org.claimclock.cli.screen;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** For a terminal: one bar in the last line, of plain characters and without colours, gone when the work is over. */
final class BarScreen implements Screen {
    private static final int MILLIS_BETWEEN = 250;
    private static final int KILOBYTE = 1_000;
    private static final int UNKNOWN = -1;
    /** Below, the bar itself needs the room. */
    private static final int COLUMNS_FOR_SUBJECT = 100;

    private final LastLine last;
    private @Nullable Work shown;
    private @Nullable ProgressBar bar;

    BarScreen(PrintWriter err, int columns) {
        this.last = new LastLine(err, columns - 1);
        // Stopped from the keyboard, the program leaves the line to the shell.
        Runtime.getRuntime().addShutdownHook(new Thread(last::clear, "bar"));
    }

    @Override
    public void say(String line) {
        last.above(line);
    }

    @Override
    public void show(Work work) {
        if (shown != null && !work.isSameAs(shown)) {
            clear();
        }
        shown = work;
        if (bar == null && !work.isComplete()) {
            bar = begin(work);
        }
        if (bar != null) {
            bar.stepTo(work.done()).setExtraMessage(facts(work));
        }
    }

    /** Behind the bar, where a narrow terminal cuts off what comes last. */
    private String facts(Work work) {
        String subject = last.getMaxRenderedLength() < COLUMNS_FOR_SUBJECT ? "" : work.subject();
        return Stream.concat(work.facts().stream(), Stream.of(subject))
                .filter(fact -> !fact.isEmpty())
                .map(fact -> ", " + fact)
                .collect(Collectors.joining());
    }

    @Override
    public void clear() {
        if (bar != null) {
            bar.close();
            // The library leaves a bar there that is closed before it was first drawn.
            last.clear();
        }
        bar = null;
        shown = null;
    }

    private ProgressBar begin(Work work) {
        return new ProgressBarBuilder()
                .setTaskName("  " + work.task())
                .setInitialMax(work.total() > 0 ? work.total() : UNKNOWN)
                .startsFrom(work.done(), Duration.ZERO)
                .setUnit(" " + work.word(), work.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN)
                .showSpeed(new DecimalFormat(
                        work.size() > KILOBYTE ? "#,##0.0" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .clearDisplayOnFinish()
                .setConsumer(last)
                .build();
    }
}
