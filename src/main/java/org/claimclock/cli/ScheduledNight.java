package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.claimclock.claim.clock.CalendarCoverageException;
import org.claimclock.claim.walk.RuleConflictException;
import org.claimclock.cli.log.LoggedNight;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Terminal;
import org.claimclock.console.live.LiveNight;
import org.claimclock.export.snapshot.ImbalanceException;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.FailureLog;
import org.claimclock.nightly.FreeSpace;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightFailure;
import org.claimclock.nightly.NightRequest;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightStopped;
import org.claimclock.nightly.Nights;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.UnfinishedNight;
import org.claimclock.nightly.Watch;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.nightly.release.NightRules;
import org.claimclock.register.LastWord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.schedule.NightEnd;
import org.claimclock.schedule.NightEnd.Kind;
import org.claimclock.schedule.NightRunner;
import picocli.CommandLine;

/** A night of the schedule: as {@code run} runs it, with the rules as they are when it begins. */
final class ScheduledNight implements NightRunner {
    private final CommonOptions common;
    private final Register register;
    private final LiveNight live;
    private final PrintWriter out;
    private final PrintWriter err;
    private final UnfinishedNight unfinished;

    /** @param live hears how the night gets on */
    ScheduledNight(CommonOptions common, Register register, CommandLine command, LiveNight live) {
        this.common = common;
        this.register = register;
        this.live = live;
        this.out = command.getOut();
        this.err = command.getErr();
        this.unfinished = new UnfinishedNight(register);
    }

    @Override
    public Optional<LocalDate> findUnfinished() {
        return unfinished.find().map(NightRequest::asOf);
    }

    @Override
    public NightEnd run(LocalDate asOf, StopRequest stop) {
        try {
            return tryToRun(asOf, stop);
        } catch (UsageFault e) {
            err.println(e.getMessage());
            // Rules that somebody was just saving, for one, are whole a minute later.
            boolean canPass = e.code() == ExitCode.FAILED;
            return new NightEnd(canPass ? Kind.MAY_PASS : Kind.NEEDS_A_PERSON, Faults.reason(e));
        } catch (NightStopped e) {
            err.println("stopped: " + e.getMessage());
            return new NightEnd(Kind.STOPPED, Faults.reason(e));
        } catch (RuntimeException | StackOverflowError e) {
            LastWord.ifOutOfMemory(e);
            String reason = Faults.reason(e);
            err.println("failed: " + reason);
            err.println(details(e));
            return new NightEnd(kind(e, asOf), reason);
        } finally {
            LoggedNight.forgetRun();
        }
    }

    private NightEnd tryToRun(LocalDate asOf, StopRequest stop) {
        Home home = common.home();
        home.prepare();
        FreeSpace space = new FreeSpace(home, common.settings().minFreeMegabytes());
        space.require();
        try (LoadedRulebook rulebook = common.rehearsedRulebook(err);
                KeptRulebooks kept =
                        new KeptRulebooks(register, common.rulebookFolder().cache());
                Screen screen = Screen.on(err, Terminal.NONE);
                LoggedNight log = new LoggedNight(common.runLogs(), register, err)) {
            NightProgress progress = new NightProgress(screen);
            NightRules rules = new ReleaseOptions(common).nightRules(register, common.edition(rulebook), kept);
            Nights nights = new Nights(home, register, rules, common.nightSettings(), Clock.systemUTC());
            Optional<String> obstacle = nights.findObstacle(asOf).or(() -> nights.findRulesObstacle(asOf));
            if (obstacle.isPresent()) {
                return new NightEnd(Kind.NEEDS_A_PERSON, obstacle.get());
            }
            Watch watch = new Watch(log.before(live.before(progress)), stop, space);
            NightResult result = log.of(() -> nights.run(unfinished.request(asOf), watch));
            new NightSummary(home, register, progress, out).print(result);
            out.flush();
            return Ends.of(result, home, nights.unusualVolumes(asOf));
        }
    }

    private Kind kind(Throwable fault, LocalDate asOf) {
        if (canPass(fault)) {
            return Kind.MAY_PASS;
        }
        return Ends.isHeld(register, asOf) ? Kind.HELD : Kind.NEEDS_A_PERSON;
    }

    /** What the rules, the calendar, or the numbers of a night forbid, they forbid again. */
    private static boolean canPass(Throwable fault) {
        return !(fault instanceof CalendarCoverageException
                || fault instanceof RuleConflictException
                || fault instanceof ImbalanceException
                || (fault instanceof NightFailure failure && failure.needsAPerson()));
    }

    private String details(Throwable fault) {
        try {
            return "For whoever looks into it, the details are in "
                    + new FailureLog(common.home()).write("claimclock serve", fault);
        } catch (IOException | RuntimeException e) {
            return "The details could not be kept: " + Faults.reason(e);
        }
    }
}
