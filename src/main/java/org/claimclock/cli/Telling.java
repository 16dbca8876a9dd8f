package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightFailure;
import org.claimclock.nightly.NightResult;
import org.claimclock.nightly.NightStopped;
import org.claimclock.nightly.StopRequest;
import org.claimclock.notify.Arrangements;
import org.claimclock.notify.PostOffice;
import org.claimclock.notify.Tally;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.register.BookInUseException;
import org.claimclock.register.Register;
import org.claimclock.register.RegisterException;
import org.claimclock.schedule.AlertDesk;
import org.claimclock.schedule.NightEnd;
import org.claimclock.schedule.NightEnd.Kind;

/** What people are told by mail and webhook of a run that no schedule looks after. */
record Telling(CommonOptions common, PrintWriter err) {

    /** Of what is set here and stands in the rules folder now. */
    static PostOffice office(CommonOptions common, Register register) {
        TellingSettings settings = common.settings().telling();
        Path rules = common.rulebookFolder().folder();
        String profile = common.settings().profile();
        Clock clock = Clock.systemUTC();
        return new PostOffice(register, settings.arrangements(clock), () -> LetterBook.read(rules, profile), clock);
    }

    private Arrangements arrangements() {
        return common.settings().telling().arrangements(Clock.systemUTC());
    }

    /** @throws UsageFault with every fault of the settings */
    void requireSound() {
        common.requireSound(List.of(this::faults));
    }

    /** What is wrong with the settings of this beside others. */
    List<String> faults() {
        return common.settings().telling().faults(common.rulebookFolder().folder());
    }

    /** A night is done. */
    void done(Register register, NightResult result, List<String> unusual) {
        if (!result.again() && arrangements().writesOfAlerts()) {
            NightEnd end = Ends.of(result, common.home(), unusual);
            desk(register).done(result.night().asOf(), end, Clock.systemUTC().instant());
        }
    }

    /** Writes what there is to be told, and sends it where that is wanted. */
    void send(PostOffice office, StopRequest stop) {
        boolean wanted = common.settings().telling().withRun();
        print(office.work(() -> !wanted || stop.isAsked()));
    }

    void print(Tally tally) {
        if (!tally.words().isEmpty()) {
            err.println(tally.words());
        }
        tally.remarks().forEach(err::println);
    }

    /** A night has failed, and the book is closed. A fault of this is told and hides nothing of the other one. */
    void failed(Home home, LocalDate asOf, RuntimeException fault) {
        boolean isMistyped = fault instanceof UsageFault usage && usage.code() == ExitCode.USAGE;
        if (isMistyped
                || fault instanceof BookInUseException
                || fault instanceof NightStopped
                || !arrangements().writesOfAlerts()
                || !home.hasBook()) {
            return;
        }
        try (Register register = home.book().open()) {
            PostOffice office = office(common, register);
            office.open();
            boolean held = fault instanceof NightFailure && Ends.isHeld(register, asOf);
            NightEnd end = new NightEnd(held ? Kind.HELD : Kind.NEEDS_A_PERSON, Faults.reason(fault));
            desk(register).failed(asOf, end, "run --as-of " + asOf);
            send(office, new StopRequest());
        } catch (RegisterException e) {
            err.println("nobody could be told of it: " + Faults.reason(e));
        }
    }

    private static AlertDesk desk(Register register) {
        return new AlertDesk(register.plan().alerts(), List.of(), Clock.systemUTC());
    }
}
