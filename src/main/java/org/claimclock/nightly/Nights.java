package org.claimclock.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimclock.export.Additions;
import org.claimclock.export.Exporter;
import org.claimclock.export.Published;
import org.claimclock.nightly.release.NightRules;
import org.claimclock.progress.Progress;
import org.claimclock.progress.Settings;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;

/** Runs nights in the order of their dates. The caller holds the {@link HomeLock}. */
public final class Nights {
    private static final int MOST_DAYS_BETWEEN_NIGHTS = 45;

    private final Home home;
    private final Register register;
    private final NightRules rules;
    private final NightSettings settings;
    private final Clock clock;

    public Nights(Home home, Register register, NightRules rules, NightSettings settings, Clock clock) {
        this.home = home;
        this.register = register;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why a night cannot be run at all, if it cannot. */
    public Optional<String> findObstacle(LocalDate asOf) {
        boolean known = register.nights().find(asOf).isPresent();
        return register.nights()
                .findLast()
                .filter(last -> !known && last.asOf().isAfter(asOf))
                .map(last -> "the night " + asOf + " is over: the night " + last.asOf() + " has been "
                        + (last.state() == State.DONE ? "completed" : "begun")
                        + ". Maybe a later date is meant, or --replay to see a past night again.");
    }

    /** Why no rules may decide a night, if that is so. */
    public Optional<String> findRulesObstacle(LocalDate asOf) {
        return rules.findObstacle(asOf);
    }

    /** Runs a night; one that was stopped before is brought to its end first. */
    public NightResult run(NightRequest request, NightListener listener) {
        BatchEngine engine = new BatchEngine(register.dataSource());
        LocalDate asOf = request.asOf();
        if (isDone(asOf) && !engine.isUnfinished(asOf)) {
            warnOfMissing(folder(asOf), listener);
            return new NightResult(register.nights().find(asOf).orElseThrow(), folder(asOf), true);
        }
        new UnfinishedNight(register, engine)
                .find()
                .filter(last -> !last.asOf().equals(asOf))
                .ifPresent(last -> runOrContinue(engine, last, listener));
        return runOrContinue(engine, request, listener);
    }

    /** What the volume guard has to say of a night whose files have been read. */
    public List<String> unusualVolumes(LocalDate asOf) {
        return input(asOf).unusualVolumes(asOf);
    }

    private boolean isDone(LocalDate asOf) {
        return register.nights()
                .find(asOf)
                .filter(night -> night.state() == State.DONE)
                .isPresent();
    }

    private NightResult runOrContinue(BatchEngine engine, NightRequest request, NightListener listener) {
        LocalDate asOf = request.asOf();
        listener.began(asOf, register.nights().find(asOf).isPresent());
        listener.warned(rules.remarks(asOf));
        listener.warned(RulebookFolder.warnings(rules.of(asOf), asOf));
        if (!isDone(asOf)) {
            warnOfGap(request, listener);
            forgetReadUnderOthers(engine, asOf);
            register.inTransaction(() -> begin(request));
        }
        NightStages stages = new NightStages(
                () -> intake(request, listener),
                () -> progress(request, listener),
                () -> publish(asOf, listener),
                () -> new FilesOfTheNight(home, register)
                        .clear(register.nights().find(asOf).orElseThrow()));
        engine.run(new NightlyJob(engine.repository(), stages).job(), request);
        return new NightResult(register.nights().find(asOf).orElseThrow(), folder(asOf), false);
    }

    /** Files that were read for other rules are read again, by these: their reasons may be others, and a first night is to be compared. */
    private void forgetReadUnderOthers(BatchEngine engine, LocalDate asOf) {
        String version = rules.of(asOf).version();
        register.nights()
                .find(asOf)
                .filter(night -> !night.rulesVersion().equals(version)
                        && !register.agenda().isBegun(asOf))
                .ifPresent(night -> {
                    input(asOf).forget(asOf);
                    register.agenda().forget();
                    engine.forget(asOf);
                });
    }

    private static void warnOfMissing(Path folder, NightListener listener) {
        if (!Files.isDirectory(folder)) {
            listener.warned(
                    List.of(folder + " is not there any more. Maybe restore it from a backup; --replay makes the night"
                            + " again from its files, in a folder of its own."));
        }
    }

    /** A date that was mistyped closes all nights before it. */
    private void warnOfGap(NightRequest request, NightListener listener) {
        register.nights().findBefore(request.asOf()).ifPresent(before -> {
            long days = ChronoUnit.DAYS.between(before.asOf(), request.asOf());
            if (days > MOST_DAYS_BETWEEN_NIGHTS && !request.backfill()) {
                listener.warned(List.of("the night " + request.asOf() + " is " + days + " days after the night before, "
                        + before.asOf()
                        + ". Once it is done, no night before it can be run. Maybe stop this run and check the"
                        + " date."));
            }
        });
    }

    private void begin(NightRequest request) {
        LoadedRulebook rulebook = rules.of(request.asOf());
        rules.begin(request.asOf());
        register.nights()
                .begin(new NightRecord.Start(
                        request.asOf(),
                        UUID.randomUUID().toString(),
                        request.backfill(),
                        rulebook.tables().profile(),
                        rulebook.version(),
                        rulebook.calendarVersion(),
                        clock.instant()));
    }

    private void intake(NightRequest request, NightListener listener) {
        listener.stage("reading");
        InputOfTheNight input = input(request.asOf());
        input.read(request, clock, listener);
        rules.findHold(request.asOf(), walked -> listener.walked(walked, 0)).ifPresent(hold -> {
            input.forget(request.asOf());
            throw NightFailure.forAPerson(hold);
        });
    }

    private InputOfTheNight input(LocalDate asOf) {
        return new InputOfTheNight(home, register, rules.of(asOf), settings);
    }

    private void progress(NightRequest request, NightListener listener) {
        listener.stage("walking");
        Progress progress = new Progress(register, rules.of(request.asOf()), Settings.of(settings.threads()));
        progress.walk(request.asOf(), request.backfill(), listener);
    }

    private void publish(LocalDate asOf, NightListener listener) {
        if (isDone(asOf)) {
            // Killed after the night was closed and before the job had noted it.
            return;
        }
        listener.stage("publishing");
        Additions additions = settings.additions().withRemarks(input(asOf).unusualVolumes(asOf));
        Exporter exporter = new Exporter(register, new RulebookFacts(rules.of(asOf)).facts(), additions);
        Published published = exporter.export(asOf, folder(asOf), listener);
        boolean refused =
                register.inputFiles().of(asOf).stream().anyMatch(file -> file.state() == InputFile.State.REFUSED);
        ExitCode code = refused ? ExitCode.DONE_WITH_REFUSED_FILES : ExitCode.DONE;
        register.nights().finish(asOf, published.packageSha256(), code.code(), clock.instant());
        listener.published(published);
    }

    private Path folder(LocalDate asOf) {
        return home.outbox().resolve(asOf.toString());
    }
}
