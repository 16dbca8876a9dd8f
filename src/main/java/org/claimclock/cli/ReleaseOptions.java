package org.claimclock.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.release.ApprovedRules;
import org.claimclock.nightly.release.Edition;
import org.claimclock.nightly.release.FirstNight;
import org.claimclock.nightly.release.FolderRules;
import org.claimclock.nightly.release.KeptRulebooks;
import org.claimclock.nightly.release.NightRules;
import org.claimclock.register.Register;
import org.claimclock.rulebook.release.Approval.People;
import org.claimclock.rulebook.release.PersonName;
import org.claimclock.rulebook.release.RulesLock;
import org.claimclock.rulebook.release.RulesLock.Reading;

/** What the commands around approvals share. */
record ReleaseOptions(CommonOptions common) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** The rules of the nights, as operations have set: whatever stands in the folder, or what was approved. */
    NightRules nightRules(Register register, Edition edition, KeptRulebooks kept) {
        if (!common.settings().requireApproval()) {
            return new FolderRules(register, edition, kept);
        }
        FirstNight first = new FirstNight(
                register,
                kept,
                common.settings().forecastTolerance(),
                common.home().held(),
                common.settings().threads());
        return new ApprovedRules(register, lock(), edition, kept, first);
    }

    /** @throws UsageFault if the file was changed by hand */
    RulesLock lock() {
        Reading reading = RulesLock.read(folder());
        if (reading instanceof Reading.Broken broken) {
            throw new UsageFault(ExitCode.RULES_REFUSED, broken.fault());
        }
        return ((Reading.Read) reading).lock();
    }

    Path folder() {
        return common.rulebookFolder().folder();
    }

    /** @throws UsageFault if a name or the reason is empty, too long, or more than a line, or if both names are one */
    People people(String author, String approver, String why) {
        People people = new People(name("--author", author), name(approver), why(why), now(), common.account());
        if (!people.areTwo()) {
            throw UsageFault.usage("--author and --by are both '" + people.author()
                    + "'. Allowed: two people; nobody approves a change of their own.");
        }
        return people;
    }

    private static String line(String option, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > longest || line.lines().count() > 1) {
            throw UsageFault.usage(option + " is '" + line.lines().findFirst().orElse("")
                    + "'. Allowed: one line of 1 to " + longest + " letters.");
        }
        return line;
    }

    /** One who undoes what others approved. */
    People person(String name, String why) {
        return new People("-", name(name), why(why), now(), common.account());
    }

    static String why(String text) {
        return line("--why", text, LONGEST_TEXT);
    }

    static String name(String text) {
        return name("--by", text);
    }

    private static String name(String option, String text) {
        return line(option, PersonName.of(line(option, text, LONGEST_NAME)).text(), LONGEST_NAME);
    }

    /** In UTC, to the second. */
    static String now() {
        return Dates.utc(Clock.systemUTC().instant());
    }

    /** Where files go that the book does not keep. */
    Path aside() {
        return common.home().replaced().resolve(now().replaceAll("[^0-9]", ""));
    }

    /** What whoever approves should know of these settings. */
    List<String> remarks() {
        return common.settings().requireApproval()
                ? List.of()
                : List.of("warning: rules.require-approval is false here, so the next night runs whatever stands in "
                        + folder() + ", approved or not.");
    }
}
