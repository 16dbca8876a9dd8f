package org.claimclock.console.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.claimclock.console.live.Progress.Begun;
import org.claimclock.console.live.Progress.Work;
import org.claimclock.nightly.NightListener;
import org.jspecify.annotations.Nullable;

/** Keeps how the night that is running gets on, for whoever looks. Safe for many threads. */
public final class LiveNight {
    private static final int MOST_SAID = 100;

    private record Mark(String name, long at) {}

    private final List<Mark> stages = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private @Nullable LocalDate asOf;
    private Work work = Work.NONE;
    private Mark workBegan = new Mark("", 0);

    /** Hears what the other one hears, and passes it on. */
    public NightListener before(NightListener other) {
        return new Hearing(this, other);
    }

    synchronized void began(LocalDate night) {
        asOf = night;
        stages.clear();
        said.clear();
        work = Work.NONE;
    }

    synchronized void stage(String name) {
        stages.add(new Mark(name, System.nanoTime()));
        work = Work.NONE;
    }

    synchronized void say(String text) {
        if (said.size() < MOST_SAID) {
            said.add(text);
        }
    }

    synchronized void works(String what, long done, long total, String unit) {
        long now = System.nanoTime();
        if (!workBegan.name.equals(what) || done < work.done()) {
            workBegan = new Mark(what, now);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(now - workBegan.at);
        work = new Work(what, done, total, unit, millis == 0 ? 0 : done * 1_000 / millis);
    }

    /** Empty before the first night. */
    public synchronized Optional<Progress> find() {
        LocalDate night = asOf;
        if (night == null) {
            return Optional.empty();
        }
        List<Begun> begun = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            long end = at + 1 < stages.size() ? stages.get(at + 1).at : System.nanoTime();
            Mark stage = stages.get(at);
            begun.add(new Begun(stage.name, TimeUnit.NANOSECONDS.toSeconds(end - stage.at)));
        }
        return Optional.of(new Progress(night, begun, work, said));
    }
}
