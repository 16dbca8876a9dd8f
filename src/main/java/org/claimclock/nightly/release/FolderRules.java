package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.release.RulebookText;

/**
 * What stands in the folder decides.
 *
 * @param text what {@code rulebook} was loaded from; the book keeps it
 */
public record FolderRules(Register register, LoadedRulebook rulebook, RulebookText text) implements NightRules {

    @Override
    public Optional<String> findObstacle(LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public LoadedRulebook of(LocalDate asOf) {
        return rulebook;
    }

    @Override
    public void begin(LocalDate asOf) {
        keep(register, rulebook, text);
    }

    static void keep(Register register, LoadedRulebook rulebook, RulebookText text) {
        if (!register.rulebooks().knows(rulebook.version())) {
            String profile = rulebook.tables().profile();
            register.rulebooks().keep(new KeptRulebook(rulebook.version(), profile, text.pack()));
        }
    }

    @Override
    public Optional<String> findHold(LocalDate asOf, LongConsumer walked) {
        return Optional.empty();
    }
}
