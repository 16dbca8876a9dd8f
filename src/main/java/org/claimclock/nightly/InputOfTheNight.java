package org.claimclock.nightly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.intake.FileIntake;
import org.claimclock.intake.IntakeLimits;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.intake.inbox.MendingFile;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;

/** The first stage of a night: every file that is there is read into the book, or refused. */
record InputOfTheNight(Home home, Register register, LoadedRulebook rulebook, NightSettings settings) {

    /** @throws NightFailure if the volume guard stops the night; the book then knows none of its files */
    void read(NightRequest request, Clock clock, NightListener listener) {
        IntakeLimits usual = IntakeLimits.DEFAULT;
        IntakeLimits limits = new IntakeLimits(settings.maxRejectPercent(), usual.chunk(), usual.csv());
        FileIntake intake = new FileIntake(register, new RulebookRows(rulebook), limits, home.refused());
        intake.forgetHalfRead(request.asOf());
        List<InboxFile> files = new InputSource(home, request, settings, clock).files(listener);
        new FreeSpace(home, settings.minFreeMegabytes())
                .requireFor(files.stream().map(InboxFile::path).toList());
        for (InboxFile file : files) {
            listener.read(intake.read(request.asOf(), file, listener));
        }
        register.reconciliation().afterIntake(request.asOf());
        guardVolume(request, listener);
    }

    private void guardVolume(NightRequest request, NightListener listener) {
        List<String> findings = unusualVolumes(request.asOf());
        if (!findings.isEmpty() && settings.volume().mode() == VolumeGuard.Mode.STOP) {
            forget(request.asOf());
            throw NightFailure.forAPerson("The volume guard stopped the night " + request.asOf() + ": "
                    + String.join(" ", findings)
                    + " None of tonight's files was kept in the book. Put right what is in the inbox, or let the night"
                    + " through as it is with --set volume-guard=warn.");
        }
        listener.warned(findings);
    }

    /** What the volume guard has to say of a night whose files are read; nothing of history that is filled in. */
    List<String> unusualVolumes(LocalDate asOf) {
        boolean backfill = register.nights().find(asOf).orElseThrow().backfill();
        return backfill ? List.of() : new VolumeGuard(register, settings.volume()).findings(asOf);
    }

    /** Takes out of the book what this night has read. */
    void forget(LocalDate asOf) {
        register.inTransaction(() -> register.inputFiles().of(asOf).forEach(register.inputFiles()::remove));
        MendingFile.deleteAll(home.refused().resolve(asOf.toString()));
    }
}
