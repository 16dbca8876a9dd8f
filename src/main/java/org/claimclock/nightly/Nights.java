package org.claimclock.nightly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimclock.export.Exporter;
import org.claimclock.export.Published;
import org.claimclock.intake.FileIntake;
import org.claimclock.intake.FileOutcome;
import org.claimclock.intake.IntakeLimits;
import org.claimclock.intake.inbox.InboxFile;
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
    private final Home home;
    private final Register register;
    private final LoadedRulebook rulebook;
    private final NightSettings settings;
    private final Clock clock;

    public Nights(Home home, Register register, LoadedRulebook rulebook, NightSettings settings, Clock clock) {
        this.home = home;
        this.register = register;
        this.rulebook = rulebook;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why a night cannot be run at all, if it cannot. */
    public Optional<String> findObstacle(LocalDate asOf) {
        return register.nights()
                .findLast()
                .filter(last -> last.asOf().isAfter(asOf))
                .map(last -> "the night " + asOf + " is over: the night " + last.asOf() + " has been "
                        + (last.state() == State.DONE ? "completed" : "begun")
                        + ". Maybe a later date is meant, or --replay to see a past night again.");
    }

    /** Runs a night; one that was stopped before is brought to its end first. */
    public NightResult run(NightRequest request, NightListener listener) {
        register.nights().findLast().ifPresent(last -> finishInterrupted(last, request, listener));
        Optional<NightRecord> known = register.nights().find(request.asOf());
        if (known.isPresent() && known.get().state() == State.DONE) {
            new FilesOfTheNight(home, register).clear(known.get());
            return new NightResult(known.get(), folder(request.asOf()), true);
        }
        return runOrContinue(request, known.isPresent(), listener);
    }

    private void finishInterrupted(NightRecord last, NightRequest request, NightListener listener) {
        if (last.state() == State.DONE) {
            new FilesOfTheNight(home, register).clear(last);
        } else if (!last.asOf().equals(request.asOf())) {
            runOrContinue(new NightRequest(last.asOf(), List.of(), last.backfill()), true, listener);
        }
    }

    private NightResult runOrContinue(NightRequest request, boolean again, NightListener listener) {
        LocalDate asOf = request.asOf();
        listener.began(asOf, again);
        listener.warned(RulebookFolder.warnings(rulebook, asOf));
        register.nights()
                .begin(new NightRecord.Start(
                        asOf,
                        UUID.randomUUID().toString(),
                        request.backfill(),
                        rulebook.tables().profile(),
                        rulebook.version(),
                        rulebook.calendarVersion(),
                        clock.instant()));
        NightStages stages = new NightStages(
                () -> intake(request, listener), () -> progress(request, listener), () -> publish(asOf, listener));
        BatchEngine engine = new BatchEngine(register.dataSource());
        engine.run(new NightlyJob(engine.repository(), stages).job(), asOf);
        NightRecord done = register.nights().find(asOf).orElseThrow();
        new FilesOfTheNight(home, register).clear(done);
        return new NightResult(done, folder(asOf), false);
    }

    private void intake(NightRequest request, NightListener listener) {
        listener.stage("reading");
        IntakeLimits limits =
                new IntakeLimits(settings.maxRejectPercent(), IntakeLimits.DEFAULT.chunk(), IntakeLimits.DEFAULT.csv());
        FileIntake intake = new FileIntake(register, new RulebookRows(rulebook), limits);
        intake.forgetHalfRead(request.asOf());
        for (InboxFile file : new InputSource(home, request, settings, clock).files(listener)) {
            FileOutcome outcome = intake.read(request.asOf(), file, listener);
            listener.read(outcome);
        }
        register.reconciliation().afterIntake(request.asOf());
    }

    private void progress(NightRequest request, NightListener listener) {
        listener.stage("walking");
        Progress progress = new Progress(register, rulebook, Settings.of(settings.threads()));
        progress.walk(request.asOf(), request.backfill(), listener::walked);
        register.reconciliation().afterWalk(request.asOf());
    }

    private void publish(LocalDate asOf, NightListener listener) {
        listener.stage("publishing");
        Exporter exporter = new Exporter(register, new RulebookFacts(rulebook).facts());
        Published published = exporter.export(asOf, folder(asOf));
        boolean refused =
                register.inputFiles().of(asOf).stream().anyMatch(file -> file.state() == InputFile.State.REFUSED);
        ExitCode code = refused ? ExitCode.DONE_WITH_REFUSED_FILES : ExitCode.DONE;
        register.nights().finish(asOf, published.packageSha256(), code.code(), clock.instant());
    }

    private Path folder(LocalDate asOf) {
        return home.outbox().resolve(asOf.toString());
    }
}
