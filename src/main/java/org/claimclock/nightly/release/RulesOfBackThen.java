package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.nightly.release.KeptRulebooks.Kept;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;

/**
 * Each night under the rules that decided it, for those who repeat it.
 *
 * @param register the book that knows which rules those were
 * @param otherwise for a night whose rules are no longer to be had
 */
public record RulesOfBackThen(Register register, KeptRulebooks kept, Edition otherwise) implements NightRules {

    @Override
    public Optional<String> findObstacle(LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public LoadedRulebook of(LocalDate asOf) {
        String version =
                register.nights().find(asOf).map(NightRecord::rulesVersion).orElse("");
        boolean inFolder = version.equals(otherwise.version());
        return !inFolder && kept.load(version) instanceof Kept.Ready ready
                ? ready.edition().rulebook()
                : otherwise.rulebook();
    }

    @Override
    public void begin(LocalDate asOf) {
        // The copy of the book that a night is repeated in is thrown away.
    }

    @Override
    public Optional<String> findHold(LocalDate asOf, LongConsumer walked) {
        return Optional.empty();
    }
}
