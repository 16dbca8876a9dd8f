package org.claimclock.nightly.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.register.Hold;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.Effects;
import org.claimclock.rulebook.release.Effects.Deviation;
import org.claimclock.rulebook.release.Tolerance;

/**
 * Holds the first night under new rules against what was forecast when they were approved: what they make of the book with tonight's events, against what the
 * rules before would make of it. The night has decided nothing yet.
 *
 * @param files where the changed claims of a held night are written
 */
public record FirstNight(Register register, KeptRulebooks kept, Tolerance tolerance, Path files, int threads) {
    /** Why the night is held, if it is. */
    Optional<String> findHold(LocalDate asOf, Edition next, Approval approval, LongConsumer walked) {
        String before = register.nights()
                .findBefore(asOf)
                .map(NightRecord::rulesVersion)
                .orElse("");
        if (before.isEmpty() || before.equals(next.version())) {
            return Optional.empty();
        }
        Optional<Hold> released = register.holds()
                .find(asOf)
                .filter(Hold::isReleased)
                .filter(hold -> hold.version().equals(next.version()));
        String against = approval.evidence().against();
        String version = against.equals(Approval.FIRST) ? before : against;
        HoldWords words = new HoldWords(asOf, approval, version);
        if (!(kept.load(version) instanceof Kept.Ready ready)) {
            return released.isPresent()
                    ? Optional.empty()
                    : Optional.of(hold(asOf, next, "", words.nothingToCompare()));
        }
        Path file = files.resolve(asOf + ".csv");
        Outlook outlook = outlook(asOf, ready.edition(), next, new ChangedClaimsFile(file, walked));
        Effects expected = released.filter(hold -> !hold.effects().isEmpty())
                .map(hold -> Effects.parse(hold.effects().lines().toList()))
                .orElse(approval.evidence().forecast());
        List<Deviation> deviations = expected.deviations(outlook.effects(), tolerance);
        if (deviations.isEmpty()) {
            ChangedClaimsFile.delete(file);
            return Optional.empty();
        }
        String effects = String.join("\n", outlook.effects().lines());
        return Optional.of(hold(asOf, next, effects, words.otherwise(outlook.effects(), deviations, tolerance, file)));
    }

    private String hold(LocalDate asOf, Edition next, String effects, String message) {
        Hold hold = new Hold(asOf, next.version(), effects, Hold.Release.NONE);
        register.inTransaction(() -> register.holds().put(hold));
        return message;
    }

    private Outlook outlook(LocalDate asOf, Edition before, Edition next, ChangedClaimsFile file) {
        try (file) {
            Outlook outlook = Outlook.of(register, before, next, new Outlook.Walk(asOf, threads, file));
            file.finish();
            return outlook;
        }
    }
}
