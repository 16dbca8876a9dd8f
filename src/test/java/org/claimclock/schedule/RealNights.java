package org.claimclock.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.claimclock.export.Additions;
import org.claimclock.nightly.DeafListener;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightFailure;
import org.claimclock.nightly.NightRequest;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightSettings;
import org.claimclock.nightly.Nights;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.UnfinishedNight;
import org.claimclock.nightly.VolumeGuard;
import org.claimclock.nightly.release.Edition;
import org.claimclock.nightly.release.FolderRules;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.release.RulebookText;
import org.claimclock.schedule.NightEnd.Kind;

/** Nights as they are run, from the files in the inbox to what is published, under the rules of the project and a clock that is handed in. */
final class RealNights implements NightRunner {
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final Path CACHE = Path.of("target", "acceptance-cache").toAbsolutePath();
    private static final int FILES_REFUSED = 3;

    private final Home home;
    private final Register register;
    private final Nights nights;
    private final PowerSwitch power;

    RealNights(Home home, Register register, Clock clock, PowerSwitch power) {
        this.home = home;
        this.register = register;
        this.power = power;
        Edition edition = new Edition(Rules.LOADED, RulebookText.read(RULES), RULES);
        this.nights = new Nights(
                home,
                register,
                new FolderRules(register, edition, new KeptRulebooks(register, CACHE)),
                new NightSettings(10, 1, 0, 0, VolumeGuard.Settings.OFF, Additions.NONE),
                clock);
    }

    /** Is asked at the beginning of each stage whether the power goes off. */
    interface PowerSwitch {
        boolean goesOff(LocalDate asOf, String stage);
    }

    /** The machine is off, and nothing that was going on comes to its end. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public NightEnd run(LocalDate asOf, StopRequest stop) {
        Listener listener = new Listener();
        try {
            home.prepare();
            NightRequest request = new UnfinishedNight(register).request(asOf);
            NightResult result = nights.run(request, listener);
            return result.night().exitCode() == FILES_REFUSED
                    ? new NightEnd(
                            Kind.DONE_WITH_REFUSED_FILES, "The night " + asOf + " is done, and files were refused.")
                    : new NightEnd(Kind.DONE, "published");
        } catch (RuntimeException e) {
            if (listener.off) {
                throw new PowerCut();
            }
            boolean needsAPerson = e instanceof NightFailure failure && failure.needsAPerson();
            return new NightEnd(needsAPerson ? Kind.NEEDS_A_PERSON : Kind.MAY_PASS, "The outbox cannot be written to.");
        }
    }

    @Override
    public Optional<LocalDate> findUnfinished() {
        return new UnfinishedNight(register).find().map(NightRequest::asOf);
    }

    private final class Listener extends DeafListener {
        private LocalDate night = LocalDate.MIN;
        private boolean off;

        @Override
        public void began(LocalDate asOf, boolean again) {
            night = asOf;
        }

        @Override
        public void stage(String name) {
            off = power.goesOff(night, name);
            if (off) {
                throw new PowerCut();
            }
        }
    }

    /** Compiled once. */
    private static final class Rules {
        private static final LoadedRulebook LOADED =
                ((RulebookFolder.Loading.Ready) new RulebookFolder(RULES, "cpor-2020", CACHE).load()).rulebook();
    }
}
