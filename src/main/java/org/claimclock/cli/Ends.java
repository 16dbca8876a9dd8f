package org.claimclock.cli;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightResult;
import org.claimclock.register.Register;
import org.claimclock.schedule.NightEnd;
import org.claimclock.schedule.NightEnd.Kind;

/** How nights ended, in the words of the schedule, whoever ran them. */
final class Ends {
    private Ends() {}

    /** Of a night that is done. */
    static NightEnd of(NightResult result, Home home, List<String> unusual) {
        LocalDate asOf = result.night().asOf();
        return result.night().exitCode() == ExitCode.DONE_WITH_REFUSED_FILES.code()
                ? new NightEnd(
                        Kind.DONE_WITH_REFUSED_FILES,
                        "The night " + asOf + " is done, and files were refused whole. Maybe mend them as "
                                + home.refused().resolve(asOf.toString()) + " says.",
                        unusual)
                : new NightEnd(Kind.DONE, "published in " + result.folder(), unusual);
    }

    /** Whether a night waits for somebody to look at what new rules did. */
    static boolean isHeld(Register register, LocalDate asOf) {
        return register.holds().find(asOf).filter(hold -> !hold.isReleased()).isPresent();
    }
}
