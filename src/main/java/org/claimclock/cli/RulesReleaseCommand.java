package org.claimclock.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.release.HeldNight;
import org.claimclock.register.Hold;
import org.claimclock.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a held night go. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a night go that was held because its rules did otherwise than was forecast. Look at held/<as-of>.csv first.",
            "What the night found becomes its forecast: run it again, and it is held again only if it finds something else."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:released, or already released", "1:failed", ExitCodes.USAGE, ExitCodes.LOCKED},
        footer = {
            "%nFor example:",
            "  claimclock rules release --as-of 2021-03-22 --by 'Bo Lind' --why 'Looked at all nine claims'"
        })
final class RulesReleaseCommand implements Callable<Integer> {

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the night that is held")
    private LocalDate asOf = LocalDate.MIN;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who has looked at it")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "the reason, in a line")
    private String why = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Hold.Release release = new Hold.Release(ReleaseOptions.name(by), ReleaseOptions.why(why), ReleaseOptions.now());
        try (Books books = common.bookToNote()) {
            Register register = books.register();
            Hold hold = register.holds().find(asOf).orElseThrow(() -> UsageFault.usage(notHeld(register)));
            if (hold.isReleased()) {
                tell("the night " + asOf + " was released already, by "
                        + hold.release().by() + " at " + hold.release().at() + ". Nothing was changed.");
                return ExitCode.DONE.code();
            }
            new HeldNight(register, hold).release(release, common.account());
            tell("released: the night " + asOf + " under the rules " + hold.version() + ", by " + release.by()
                    + ". Maybe run it now: claimclock "
                    + (books.served() == null ? "run --as-of " : "nights retry ") + asOf);
        }
        return ExitCode.DONE.code();
    }

    private String notHeld(Register register) {
        String held = register.holds().all().stream()
                .filter(hold -> !hold.isReleased())
                .map(hold -> hold.asOf().toString())
                .collect(Collectors.joining(", "));
        return "the night " + asOf + " is not held. Held: " + (held.isEmpty() ? "none" : held) + ".";
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
    }
}
