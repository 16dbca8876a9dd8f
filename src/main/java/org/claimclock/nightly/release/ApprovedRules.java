package org.claimclock.nightly.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.register.Approvals.Ground;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.RulesLock;

/**
 * Only what was approved decides, from its first night on. It is taken from the folder, or from the book where the folder already holds another approved
 * rulebook. A night that has begun to decide is brought to its end by the rules that it began with.
 *
 * @param edition what stands in the folder
 */
public record ApprovedRules(
        Register register, RulesLock lock, Edition edition, KeptRulebooks kept, FirstNight firstNight)
        implements NightRules {

    /** What may decide a night. */
    private sealed interface Choice {
        record Chosen(Edition edition, Approval approval) implements Choice {}

        record Refused(String why) implements Choice {}
    }

    @Override
    public Optional<String> findObstacle(LocalDate asOf) {
        // One that was stopped is brought to its end first.
        Optional<String> stopped =
                register.nights().findLast().map(NightRecord::asOf).flatMap(this::findRefusal);
        return stopped.isPresent() ? stopped : findRefusal(asOf);
    }

    private Optional<String> findRefusal(LocalDate asOf) {
        boolean done = register.nights()
                .find(asOf)
                .filter(night -> night.state() == State.DONE)
                .isPresent();
        return !done && choose(asOf) instanceof Choice.Refused refused ? Optional.of(refused.why) : Optional.empty();
    }

    @Override
    public LoadedRulebook of(LocalDate asOf) {
        // Of a night that is done only the inbox may be left to clear, whatever the rules are.
        return choose(asOf) instanceof Choice.Chosen chosen ? chosen.edition.rulebook() : edition.rulebook();
    }

    @Override
    public List<String> remarks(LocalDate asOf) {
        if (!(choose(asOf) instanceof Choice.Chosen chosen)
                || chosen.edition.version().equals(edition.version())) {
            return List.of();
        }
        return List.of("the night " + asOf + " is decided by the rules " + chosen.edition.version() + " (approval no. "
                + chosen.approval.number() + "), which the book keeps; " + edition.folder() + " holds "
                + edition.version() + ".");
    }

    @Override
    public void begin(LocalDate asOf) {
        if (choose(asOf) instanceof Choice.Chosen chosen) {
            chosen.edition.keepIn(register);
            Approval approval = chosen.approval;
            register.approvals().note(new Ground(asOf, approval.number(), approval.hash()));
            register.holds()
                    .find(asOf)
                    .filter(hold -> !hold.version().equals(chosen.edition.version()))
                    .ifPresent(hold -> register.holds().remove(asOf));
        }
    }

    @Override
    public Optional<String> findHold(LocalDate asOf, LongConsumer walked) {
        return choose(asOf) instanceof Choice.Chosen chosen
                ? firstNight.findHold(asOf, chosen.edition, chosen.approval, walked)
                : Optional.empty();
    }

    private Choice choose(LocalDate asOf) {
        String rewritten = rewritten(asOf);
        if (!rewritten.isEmpty()) {
            return new Choice.Refused(rewritten);
        }
        Approval approval = approval(asOf).orElse(null);
        if (approval == null) {
            return new Choice.Refused(nothingApproved(asOf));
        }
        String version = approval.subject().version();
        if (version.equals(edition.version())) {
            return new Choice.Chosen(edition, approval);
        }
        if (lock.findVersion(edition.version()).isEmpty()) {
            Approval newest = lock.findNewest(edition.profile()).orElse(approval);
            return new Choice.Refused(new EditedFolder(lock.file(), edition, newest).told(asOf));
        }
        Kept found = kept.load(version);
        return found instanceof Kept.Ready ready
                ? new Choice.Chosen(ready.edition(), approval)
                : new Choice.Refused(missing(asOf, approval, found));
    }

    private Optional<Approval> approval(LocalDate asOf) {
        Optional<Approval> begunWith = register.nights()
                .find(asOf)
                .filter(night -> register.agenda().isBegun(asOf))
                .flatMap(night -> lock.findVersion(night.rulesVersion()));
        return begunWith.isPresent() ? begunWith : lock.find(asOf, edition.profile());
    }

    /** @return what is wrong if an approval that let a night run is not there any more; else empty */
    private String rewritten(LocalDate asOf) {
        for (Ground ground : register.approvals().all()) {
            boolean there = lock.entries().stream()
                    .anyMatch(entry ->
                            entry.number() == ground.number() && entry.hash().equals(ground.hash()));
            if (!there) {
                return "The night " + asOf + " may not run: approval no. " + ground.number() + ", which let the night "
                        + ground.asOf() + " run, is not in " + lock.file() + " any more, or reads otherwise."
                        + " Maybe take the file from version control or a backup again.";
            }
        }
        return "";
    }

    private String nothingApproved(LocalDate asOf) {
        Path file = lock.file();
        return "The night " + asOf + " may not run: no rules are approved for it in " + file
                + ", and rules.require-approval is true."
                + lock.entries().stream()
                        .filter(entry -> entry.subject().profile().equals(edition.profile()))
                        .findFirst()
                        .map(first -> " The first that are, no. " + first.number() + ", count from "
                                + first.subject().from() + " on.")
                        .orElse("")
                + " Maybe 'rules approve' is still to be done.";
    }

    private static String missing(LocalDate asOf, Approval approval, Kept found) {
        String begin = "The night " + asOf + " may not run: it is for the rules "
                + approval.subject().version() + " (approval no. " + approval.number() + ", from "
                + approval.subject().from() + " on), and ";
        return found instanceof Kept.Refused refused
                ? begin + "this program does not take them:\n" + String.join("\n", refused.faults())
                : begin
                        + "neither the folder nor the book has them. Maybe put their files back from version control, run the"
                        + " night, and then put the newer ones in place again.";
    }
}
