package org.claimclock.console.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.live.Progress;
import org.claimclock.console.live.Progress.Work;

/**
 * The night that is running; one without a day where none is.
 *
 * @param doing what is done right now, in words
 * @param percent of it; 0 where that is not known
 */
record LiveView(String day, List<Step> steps, String doing, long percent, List<String> said) {
    private static final List<String> STAGES = List.of("reading", "walking", "publishing");
    private static final LiveView NONE = new LiveView("", List.of(), "", 0, List.of());

    /** @param state {@code done}, {@code now} or {@code to come} */
    record Step(String name, String state, String time) {}

    static LiveView of(Desk desk) {
        LocalDate running = desk.schedule().running();
        if (running.equals(LocalDate.MIN)) {
            return NONE;
        }
        return desk.live()
                .find()
                .filter(progress -> progress.asOf().equals(running))
                .map(LiveView::of)
                .orElseGet(() -> new LiveView(
                        DayText.dated(running), steps(List.of()), "getting the rules ready", 0, List.of()));
    }

    private static LiveView of(Progress progress) {
        Work work = progress.work();
        return new LiveView(
                DayText.dated(progress.asOf()), steps(progress.stages()), words(work), work.percent(), progress.said());
    }

    private static List<Step> steps(List<Progress.Begun> begun) {
        List<Step> steps = new ArrayList<>();
        for (String stage : STAGES) {
            int at = begun.stream().map(Progress.Begun::name).toList().lastIndexOf(stage);
            String state = at < 0 ? "to come" : at == begun.size() - 1 ? "now" : "done";
            String time =
                    at < 0 ? "" : Words.time(Duration.ofSeconds(begun.get(at).seconds()));
            steps.add(new Step(stage, state, time));
        }
        return steps;
    }

    private static String words(Work work) {
        if (work.what().isEmpty()) {
            return "";
        }
        boolean bytes = work.unit().equals("bytes");
        String done = bytes ? Words.size(work.done()) : Words.number(work.done()) + " " + work.unit();
        String of = work.total() == 0 ? "" : " of " + (bytes ? Words.size(work.total()) : Words.number(work.total()));
        String rate = work.perSecond() == 0
                ? ""
                : ", " + (bytes ? Words.size(work.perSecond()) : Words.number(work.perSecond())) + " a second";
        String left =
                work.secondsLeft() == 0 ? "" : ", " + Words.time(Duration.ofSeconds(work.secondsLeft())) + " left";
        return work.what() + ": " + done + of + rate + left;
    }

    public boolean isRunning() {
        return !day.isEmpty();
    }
}
