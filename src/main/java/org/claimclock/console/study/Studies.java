package org.claimclock.console.study;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.claimclock.console.study.Commands.Order;
import org.claimclock.console.study.Study.State;
import org.claimclock.nightly.StopRequest;
import org.jspecify.annotations.Nullable;

/**
 * Looks at rules, one look after the other, each by the command of the program. A night goes first: what walks the book waits for it, and what has
 * begun to is stopped and begun again when the night is over. What was found is kept in a folder, also when the program ends.
 */
public final class Studies implements AutoCloseable {
    private static final int MOST_WAITING = 10;
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 20;
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final System.Logger LOG = System.getLogger(Studies.class.getName());

    private final Commands commands;
    private final StudyShelf shelf;
    private final BooleanSupplier nightRuns;
    private final Supplier<Instant> now;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "studies");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> repeated = new ArrayList<>();
    private final Deque<Study> waiting = new ArrayDeque<>();
    private @Nullable Running running;
    private long asked;

    private record Running(Study study, Transcript transcript, StopRequest stop, boolean forTheNight) {}

    private Studies(Commands commands, Path folder, BooleanSupplier nightRuns, Supplier<Instant> now) {
        this.commands = commands;
        this.shelf = new StudyShelf(folder);
        this.nightRuns = nightRuns;
        this.now = now;
    }

    /**
     * Begins to look whenever somebody asks.
     *
     * @param folder where what was found is kept
     * @param nightRuns whether a night is running right now
     */
    public static Studies start(Commands commands, Path folder, BooleanSupplier nightRuns, Supplier<Instant> now) {
        Studies studies = new Studies(commands, folder, nightRuns, now);
        studies.repeat(studies::workOff);
        studies.repeat(studies::giveWay);
        return studies;
    }

    private void repeat(Runnable task) {
        repeated.add(threads.scheduleWithFixedDelay(task, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Asks for a look; one that waits or is under way already is not taken twice. Empty where too many wait. */
    public synchronized Optional<Study> findPlaceFor(Wish wish) {
        Running now = running;
        if (now != null && now.study.wish().equals(wish)) {
            return Optional.of(now.study);
        }
        Optional<Study> known =
                waiting.stream().filter(each -> each.wish().equals(wish)).findFirst();
        if (known.isPresent() || waiting.size() >= MOST_WAITING) {
            return known;
        }
        asked++;
        Instant at = this.now.get();
        String id = String.format(Locale.ROOT, "%s-%06d", ID.format(at), asked);
        Study study = new Study(id, wish, State.WAITING, at, null, null, 0);
        waiting.add(study);
        return Optional.of(study);
    }

    private void workOff() {
        try {
            for (Running next = next(); next != null; next = next()) {
                carryOut(next);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a look at the rules could not be taken", e);
            over();
        }
    }

    private synchronized @Nullable Running next() {
        Study study = waiting.stream()
                .filter(each -> !each.wish().kind().walksTheBook() || !nightRuns.getAsBoolean())
                .findFirst()
                .orElse(null);
        if (study == null) {
            return null;
        }
        waiting.remove(study);
        Running begun = new Running(study.began(now.get()), new Transcript(), new StopRequest(), false);
        running = begun;
        return begun;
    }

    private void carryOut(Running begun) {
        Study study = begun.study;
        shelf.keep(study, "");
        shelf.makeRoom(study.id());
        Order order = new Order(
                study.wish().by() + " (console)",
                study.wish().kind().words(study.wish(), shelf.files(study.id())),
                begun.stop);
        int code = commands.carryOut(order, begun.transcript.out(), begun.transcript.err());
        finish(begun, code);
    }

    private synchronized void finish(Running begun, int code) {
        boolean forTheNight = running != null && running.forTheNight;
        if (begun.stop.isAsked() && code != 0 && forTheNight) {
            waiting.addFirst(begun.study.putBack());
        } else {
            State how = begun.stop.isAsked() && code != 0 ? State.STOPPED : State.DONE;
            shelf.keep(begun.study.ended(how, now.get(), code), begun.transcript.text());
        }
        running = null;
    }

    private synchronized void over() {
        running = null;
    }

    private synchronized void giveWay() {
        Running now = running;
        if (now != null && now.study.wish().kind().walksTheBook() && !now.stop.isAsked() && nightRuns.getAsBoolean()) {
            running = new Running(now.study, now.transcript, now.stop, true);
            now.stop.ask();
        }
    }

    /** Ends it before its end, or before its beginning. */
    public synchronized void stop(String id) {
        Running now = running;
        if (now != null && now.study.id().equals(id)) {
            running = new Running(now.study, now.transcript, now.stop, false);
            now.stop.ask();
        }
        waiting.stream().filter(each -> each.id().equals(id)).toList().forEach(each -> {
            waiting.remove(each);
            shelf.keep(each.ended(State.STOPPED, this.now.get(), 0), "");
        });
    }

    public synchronized Optional<Study> find(String id) {
        Running now = running;
        if (now != null && now.study.id().equals(id)) {
            return Optional.of(now.study);
        }
        return waiting.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> shelf.find(id).map(Studies::brokenOff));
    }

    /** Nobody works at it any more: the program was ended. */
    private static Study brokenOff(Study kept) {
        return kept.isOver() ? kept : kept.ended(State.STOPPED, kept.asked(), 0);
    }

    /** The latest first. */
    public synchronized List<Study> all() {
        List<Study> all = new ArrayList<>(waiting);
        Running now = running;
        if (now != null) {
            all.add(now.study);
        }
        List<String> known = all.stream().map(Study::id).toList();
        shelf.all().stream()
                .filter(each -> !known.contains(each.id()))
                .map(Studies::brokenOff)
                .forEach(all::add);
        all.sort((one, other) -> other.id().compareTo(one.id()));
        return all;
    }

    /** How the one that is under way gets on; empty for any other. */
    public synchronized String progress(String id) {
        Running now = running;
        return now != null && now.study.id().equals(id) ? now.transcript.progress() : "";
    }

    /** The file with all that its command said. */
    public Path said(String id) {
        return shelf.said(id);
    }

    /** The folder with the files that it left; it may be empty. */
    public Path files(String id) {
        return shelf.files(id);
    }

    /** What is under way is asked to stop, and waited for. */
    @Override
    public void close() {
        Running now = runningNow();
        if (now != null) {
            now.stop.ask();
        }
        repeated.forEach(task -> task.cancel(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Running runningNow() {
        return running;
    }
}
