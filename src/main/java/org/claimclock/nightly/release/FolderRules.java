package org.claimclock.nightly.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;

/** What stands in the folder decides, and the book keeps it. */
public record FolderRules(Register register, Edition edition) implements NightRules {

    @Override
    public Optional<String> findObstacle(LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    public LoadedRulebook of(LocalDate asOf) {
        return edition.rulebook();
    }

    @Override
    public void begin(LocalDate asOf) {
        edition.keepIn(register);
    }

    @Override
    public Optional<String> findHold(LocalDate asOf, LongConsumer walked) {
        return Optional.empty();
    }
}
