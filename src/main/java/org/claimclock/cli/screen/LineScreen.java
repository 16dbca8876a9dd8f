package org.claimclock.cli.screen;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** For a log, a pipe or a terminal that cannot draw: a line every ten seconds, and none for what takes less. */
final class LineScreen implements Screen {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private @Nullable Work first;
    private long begun;
    private long next;

    LineScreen(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    @Override
    public void say(String line) {
        err.println(line);
    }

    @Override
    public void show(Work work) {
        long now = nanos.getAsLong();
        Work since = first;
        if (since == null || !work.isSameAs(since)) {
            first = work;
            begun = now;
            next = now + BETWEEN.toNanos();
        } else if (now >= next && !work.isComplete()) {
            next = now + BETWEEN.toNanos();
            double rate = (work.done() - since.done()) * NANOS / (now - begun);
            err.println("    " + line(work, rate));
        }
    }

    @Override
    public void clear() {
        first = null;
    }

    /** @param rate single units a second */
    private static String line(Work work, double rate) {
        List<String> facts = new ArrayList<>();
        String word = work.word();
        if (work.total() > 0) {
            facts.add("%d %%".formatted(work.done() * 100 / work.total()));
            facts.add(format("%,d of %,d %s", work.done() / work.size(), work.total() / work.size(), word));
        } else {
            facts.add(format("%,d %s", work.done() / work.size(), word));
        }
        facts.addAll(work.facts());
        facts.add(format("%,.1f %s/s", rate / work.size(), word));
        if (work.total() > 0 && rate > 0) {
            facts.add(time((long) Math.ceil((work.total() - work.done()) / rate)) + " left");
        }
        return (work.task() + " " + work.subject()).strip() + ": " + String.join(", ", facts);
    }

    /** Such as {@code 0:07}, {@code 12:30} or {@code 1:02:03}. */
    private static String time(long seconds) {
        long hours = seconds / 3_600;
        String minutes = format(hours > 0 ? "%02d:%02d" : "%d:%02d", seconds % 3_600 / 60, seconds % 60);
        return hours > 0 ? hours + ":" + minutes : minutes;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
